package beian.statistics;

import java.util.Optional;
import java.util.function.Function;

/** A measure, or the reason why there is none. */
public sealed interface Finding<T> {

    /** The measures that may be impossible to tell. */
    enum Measure {
        MEDIAN,
        CLIFFS_DELTA,
        KENDALLS_TAU_B,
        MANN_KENDALL,
        GROWTH,
        COCHRAN_ARMITAGE,
        BOSCHLOO,
        COHENS_KAPPA
    }

    /** What a measure counts to know whether it has enough. */
    enum Unit {
        ROWS,
        GROUPS,
        DATES,
        RANKS,
        CATEGORIES
    }

    /** It could be measured. */
    record Found<T>(T result) implements Finding<T> {}

    /**
     * There is too little to measure.
     *
     * @param needed the fewest that allow it
     * @param found how many there are, fewer than {@code needed}
     */
    record TooFew<T>(Measure measure, Unit unit, long needed, long found) implements Finding<T> {}

    /**
     * There is more than can be reckoned in time.
     *
     * @param limit the most that can be
     * @param found how many there are, more than {@code limit}
     */
    record TooMany<T>(Measure measure, Unit unit, long limit, long found) implements Finding<T> {}

    default Optional<T> value() {
        return this instanceof Found<T> found ? Optional.of(found.result()) : Optional.empty();
    }

    /** The same finding about something made of the result. */
    default <R> Finding<R> map(Function<T, R> made) {
        if (this instanceof Found<T> found) {
            return new Found<>(made.apply(found.result()));
        }
        if (this instanceof TooFew<T> few) {
            return new TooFew<>(few.measure(), few.unit(), few.needed(), few.found());
        }
        var many = (TooMany<T>) this;
        return new TooMany<>(many.measure(), many.unit(), many.limit(), many.found());
    }
}
