package beian.claim.reading;

import beian.claim.expression.Filter;
import beian.claim.reading.Size.Range;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter, with its names looked up.
 *
 * @param companies ids of those that it names, as they are shown
 * @param range of the scale that it asks for; absent: any
 */
record Criterion(
        Filter filter, Set<String> companies, @Nullable Range range) {

    boolean holds(Fact fact, Guess guess) {
        return holds(fact)
                && (range == null || guess.size().within(range))
                && (filter.companies().isEmpty() || companies.contains(guess.company()))
                && (filter.regions().isEmpty() || filter.regions().contains(guess.region()))
                && (filter.numbers().isEmpty() || filter.numbers().contains(guess.number()))
                && holds(guess.filedOn())
                && holds(guess.kind())
                && holds(filter.modalities(), guess.modality().name());
    }

    /** What is never in doubt. */
    private boolean holds(Fact fact) {
        return fact.withdrawn() == filter.withdrawn()
                && (filter.batches().isEmpty() || !Collections.disjoint(filter.batches(), fact.batches()))
                && (filter.sources().isEmpty() || !Collections.disjoint(filter.sources(), fact.sources()))
                && holds(filter.series(), fact.series());
    }

    private boolean holds(@Nullable LocalDate filedOn) {
        LocalDate from = filter.filedFrom();
        LocalDate to = filter.filedTo();
        return filedOn == null || ((from == null || !filedOn.isBefore(from)) && (to == null || !filedOn.isAfter(to)));
    }

    private boolean holds(Guess.Kind kind) {
        return holds(filter.focus(), kind.focus().name())
                && (filter.sectors().isEmpty() || filter.sectors().contains(kind.sector()));
    }

    private static boolean holds(Collection<String> asked, String value) {
        return asked.isEmpty() || asked.contains(value);
    }
}
