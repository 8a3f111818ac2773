package beian.statistics.order;

/** Counts pairs of rows from different groups of a table; groups and ranks are in their order. */
public final class Order {

    private Order() {}

    /** Pairs in which the later group's row has the higher rank, less pairs in which it has the lower one. */
    public static long surplus(long[][] table) {
        var before = table[0].clone();
        long rowsBefore = sum(before);
        long surplus = 0;
        for (int g = 1; g < table.length; g++) {
            surplus += surplus(before, rowsBefore, table[g]);
            for (int r = 0; r < before.length; r++) {
                before[r] += table[g][r];
                rowsBefore += table[g][r];
            }
        }
        return surplus;
    }

    private static long surplus(long[] before, long rowsBefore, long[] after) {
        long below = 0;
        long surplus = 0;
        for (int r = 0; r < before.length; r++) {
            long above = rowsBefore - below - before[r];
            surplus += after[r] * (below - above);
            below += before[r];
        }
        return surplus;
    }

    /** All pairs of rows from different groups. */
    public static long pairs(long[][] table) {
        long rows = 0;
        long pairs = 0;
        for (long[] group : table) {
            long n = sum(group);
            pairs += rows * n;
            rows += n;
        }
        return pairs;
    }

    /** All pairs of rows with different ranks, whatever their groups. */
    public static long untied(long[][] table) {
        long rows = 0;
        long untied = 0;
        for (int r = 0; r < table[0].length; r++) {
            long n = 0;
            for (long[] group : table) {
                n += group[r];
            }
            untied += rows * n;
            rows += n;
        }
        return untied;
    }

    /** Kendall's tau-b (1945) between the order of the groups and the rank; not a number if there is one group or rank only. */
    public static double tauB(long surplus, long pairs, long untied) {
        return surplus / Math.sqrt((double) pairs * untied);
    }

    private static long sum(long[] counts) {
        long sum = 0;
        for (long n : counts) {
            sum += n;
        }
        return sum;
    }
}
