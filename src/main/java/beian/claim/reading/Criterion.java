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
                && (filter.companies().isEmpty() || has(companies, guess.company()))
                && (filter.regions().isEmpty() || has(filter.regions(), guess.region()))
                && (filter.numbers().isEmpty() || has(filter.numbers(), guess.number()))
                && holds(guess.filedOn())
                && holds(guess.serving())
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

    private boolean holds(Guess.Serving serving) {
        return holds(filter.focus(), serving.focus().name())
                && (filter.sectors().isEmpty() || has(filter.sectors(), serving.sector()));
    }

    /** @param value absent: one that the claim does not name */
    private static boolean has(Collection<String> asked, @Nullable String value) {
        return value != null && asked.contains(value);
    }

    private static boolean holds(Collection<String> asked, String value) {
        return asked.isEmpty() || asked.contains(value);
    }
}
