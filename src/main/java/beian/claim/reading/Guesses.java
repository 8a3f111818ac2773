package beian.claim.reading;

import beian.claim.expression.Filter;
import beian.claim.reading.Guess.Serving;
import beian.claim.reading.Size.Range;
import beian.ruleset.Focus;
import beian.ruleset.Modality;
import beian.scale.ReadingRules;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every way to settle what is in doubt about a filing, as far as the filters of a claim tell them apart. */
final class Guesses {

    private static final List<Size> ANY_SIZE = List.of(range -> true);
    private static final List<Modality> MODALITIES = Arrays.stream(Modality.values())
            .filter(modality -> modality != Modality.UNCLASSIFIED)
            .toList();

    private final ReadingRules rules;
    private final @Nullable Range assumed;
    private final long[] borders;
    private final List<String> companies;
    private final List<String> regions;
    private final List<String> numbers;
    private final TreeSet<LocalDate> days = new TreeSet<>();
    private final List<Serving> servings = new ArrayList<>();
    private final boolean asksModality;

    Guesses(List<Criterion> criteria, ReadingRules rules, @Nullable Range assumed) {
        this.rules = rules;
        this.assumed = assumed;
        this.borders = criteria.stream()
                .map(Criterion::range)
                .filter(Objects::nonNull)
                .flatMapToLong(range -> LongStream.of(range.from(), range.to()))
                .filter(border -> border > 0 && border < Long.MAX_VALUE)
                .sorted()
                .distinct()
                .toArray();
        this.companies = all(criteria, criterion -> criterion.companies().stream());
        this.regions = all(criteria, criterion -> criterion.filter().regions().stream());
        this.numbers = all(criteria, criterion -> criterion.filter().numbers().stream());
        for (Criterion criterion : criteria) {
            Filter filter = criterion.filter();
            Stream.ofNullable(filter.filedFrom()).forEach(days::add);
            Stream.ofNullable(filter.filedTo()).map(day -> day.plusDays(1)).forEach(days::add);
        }
        boolean asksFocus = criteria.stream()
                .anyMatch(criterion -> !criterion.filter().focus().isEmpty()
                        || !criterion.filter().sectors().isEmpty());
        if (asksFocus) {
            servings.add(new Serving(Focus.GENERAL, null));
            servings.add(new Serving(Focus.VERTICAL, null));
            all(criteria, criterion -> criterion.filter().sectors().stream())
                    .forEach(sector -> servings.add(new Serving(Focus.VERTICAL, sector)));
        }
        this.asksModality = criteria.stream()
                .anyMatch(criterion -> !criterion.filter().modalities().isEmpty());
    }

    private static List<String> all(List<Criterion> criteria, Function<Criterion, Stream<String>> values) {
        return criteria.stream().flatMap(values).distinct().sorted().toList();
    }

    List<Guess> of(Fact fact) {
        List<Guess> guesses = new ArrayList<>();
        for (Size size : sizes(fact)) {
            for (String company : named(fact.attributed() ? fact.company() : null, companies)) {
                for (String region : named(fact.region(), regions)) {
                    for (String number : named(fact.number(), numbers)) {
                        addDated(fact, new Guess(size, company, region, number, null, UNASKED, Modality.TEXT), guesses);
                    }
                }
            }
        }
        return guesses;
    }

    private static final Serving UNASKED = new Serving(Focus.UNCLASSIFIED, null);

    private void addDated(Fact fact, Guess guess, List<Guess> into) {
        for (LocalDate day : days(fact)) {
            for (Serving serving : servings(fact.kind())) {
                for (Modality modality : modalities(fact)) {
                    into.add(new Guess(
                            guess.size(), guess.company(), guess.region(), guess.number(), day, serving, modality));
                }
            }
        }
    }

    private List<Size> sizes(Fact fact) {
        if (borders.length == 0) {
            return ANY_SIZE;
        }
        return assumed != null && !fact.hasFigure() ? Size.in(assumed, borders) : Size.of(fact.scale(), rules, borders);
    }

    /** What is stated, or else any that the claim names, or one that it does not. */
    private static List<@Nullable String> named(@Nullable String stated, List<String> asked) {
        if (stated != null || asked.isEmpty()) {
            return Collections.singletonList(stated);
        }
        List<@Nullable String> any = new ArrayList<>(asked);
        any.add(null);
        return Collections.unmodifiableList(any);
    }

    /** The first day that it may be, and every later one from which on the claim says something else. */
    private List<@Nullable LocalDate> days(Fact fact) {
        if (days.isEmpty()) {
            return Collections.singletonList(null);
        }
        LocalDate first = fact.filedFirst();
        LocalDate last = fact.filedLast();
        List<@Nullable LocalDate> possible = new ArrayList<>();
        possible.add(first == null ? LocalDate.EPOCH.withYear(1) : first);
        for (LocalDate day : days) {
            if ((first == null || day.isAfter(first)) && (last == null || !day.isAfter(last))) {
                possible.add(day);
            }
        }
        return Collections.unmodifiableList(possible);
    }

    private List<Serving> servings(Kind kind) {
        if (servings.isEmpty()) {
            return List.of(UNASKED);
        }
        if (kind.hasSector()) {
            return List.of(new Serving(kind.focus(), kind.sector()));
        }
        return servings.stream()
                .filter(serving -> !kind.hasFocus() || serving.focus() == kind.focus())
                .toList();
    }

    private List<Modality> modalities(Fact fact) {
        if (!asksModality) {
            return List.of(Modality.TEXT);
        }
        return fact.kind().hasModality() ? List.of(fact.kind().modality()) : MODALITIES;
    }
}
