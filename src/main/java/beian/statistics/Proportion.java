package beian.statistics;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A share: so many of so many rows of which it is known.
 *
 * @param hits rows that have the property, from 0 to {@code of}
 * @param of rows of which it is known, at least 1
 */
public record Proportion(long hits, long of) {

    /** @throws IllegalArgumentException if there are no rows, or more hits than rows */
    public Proportion {
        if (of < 1 || hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of + " is not a share");
        }
    }

    public static Proportion of(long hits, long of) {
        return new Proportion(hits, of);
    }

    public double share() {
        return (double) hits / of;
    }

    /**
     * Wilson's score interval (1927).
     *
     * @param level above 0 and below 1
     */
    public Interval wilson(double level) {
        return interval(BinomialConfidenceInterval.WILSON_SCORE, level);
    }

    /**
     * The interval of Clopper and Pearson (1934), which never falls short of its level.
     *
     * @param level above 0 and below 1
     */
    public Interval clopperPearson(double level) {
        return interval(BinomialConfidenceInterval.CLOPPER_PEARSON, level);
    }

    private Interval interval(BinomialConfidenceInterval method, double level) {
        var bounds = method.fromErrorRate(Math.toIntExact(of), Math.toIntExact(hits), 1 - level);
        return new Interval(Math.max(0, bounds.getLowerBound()), Math.min(1, bounds.getUpperBound()), level);
    }
}
