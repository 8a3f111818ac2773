package beian.claim.verdict;

import java.util.function.LongFunction;

/**
 * Counts filings by what they may be to a measure: out of its group, in the group without what is said of it, in the group
 * with it. A filing about which nothing is in doubt may be one of the three, any other one several.
 */
final class Tally {

    static final int OUT = 1;
    static final int WITHOUT = 2;
    static final int WITH = 4;
    private static final int KINDS = 8;

    private final long[] filings = new long[KINDS];
    private final Sample with = new Sample();
    private final Sample without = new Sample();
    private final Sample open = new Sample();

    /** @param may sum of what it may be */
    void add(long place, String id, int may) {
        filings[may]++;
        if (may == WITH) {
            with.add(place, id);
        } else if (may == WITHOUT) {
            without.add(place, id);
        } else if (may != OUT) {
            open.add(place, id);
        }
    }

    /** How many may be exactly this. */
    long of(int may) {
        return filings[may];
    }

    Sample.Rows with(LongFunction<String> ids) {
        return with.rows(ids);
    }

    Sample.Rows without(LongFunction<String> ids) {
        return without.rows(ids);
    }

    Sample.Rows open(LongFunction<String> ids) {
        return open.rows(ids);
    }

    /** The fewest filings that may be what is said. */
    long fewest() {
        return filings[WITH];
    }

    /** The most. */
    long most() {
        return filings[WITH] + filings[OUT | WITH] + filings[WITHOUT | WITH] + filings[OUT | WITHOUT | WITH];
    }
}
