package beian.statistics.chance;

import java.util.Arrays;

/** What all tables of a permutation test share: the rows of each group, and those of each rank. */
final class Margins {

    /** With more rows there are too many tables, or so few ranks that drawing is as good. */
    private static final int COUNTABLE = 1_000;

    private final long[] groups;
    private final long[] ranks;

    private Margins(long[] groups, long[] ranks) {
        this.groups = groups;
        this.ranks = ranks;
    }

    static Margins of(long[][] table) {
        var groups = new long[table.length];
        var ranks = new long[table[0].length];
        for (int g = 0; g < table.length; g++) {
            for (int r = 0; r < ranks.length; r++) {
                groups[g] += table[g][r];
                ranks[r] += table[g][r];
            }
        }
        return new Margins(groups, ranks);
    }

    /** Rows of each group; not to be changed. */
    long[] groups() {
        return groups;
    }

    /** Rows of each rank; not to be changed. */
    long[] ranks() {
        return ranks;
    }

    long rows() {
        return Arrays.stream(groups).sum();
    }

    /** Whether there are surely at most {@code limit} tables with these margins. */
    boolean haveFewTables(long limit) {
        LogFactorials.prepare(Math.min(COUNTABLE, rows()));
        if (rows() > COUNTABLE) {
            return false;
        }
        double logLimit = StrictMath.log((double) limit);
        if (logDeals(groups) <= logLimit || logDeals(ranks) <= logLimit) {
            return true; // a table stands for one deal of labelled rows, or more
        }
        double tables = 1;
        for (int g = 0; g < groups.length - 1 && tables <= limit; g++) {
            tables *= waysToFill((int) groups[g]);
        }
        return tables <= limit;
    }

    /** The logarithm of the number of ways in which all rows can be dealt into parts of these sizes. */
    private double logDeals(long[] sizes) {
        return LogFactorials.of(rows())
                - Arrays.stream(sizes).mapToDouble(LogFactorials::of).sum();
    }

    /** In how many ways a group's rows can be taken from the ranks. */
    private double waysToFill(int rows) {
        var ways = new double[rows + 1];
        ways[0] = 1;
        for (long rank : ranks) {
            for (int n = rows; n > 0; n--) {
                for (int taken = 1; taken <= Math.min(rank, n); taken++) {
                    ways[n] += ways[n - taken];
                }
            }
        }
        return ways[rows];
    }
}
