package beian.statistics.order;

import beian.statistics.order.Completions.Open;
import java.util.Comparator;
import java.util.List;

/**
 * The largest surplus over all completions. It is linear in each open cell's spread when the others stand, so a largest one
 * puts each cell as a whole at one rank; branches that cannot beat the best one found are not entered.
 */
final class LargestSurplus {

    /** A few thousandths of a second. */
    private static final int MOST_STEPS = 100_000;
    /** Steps times counts of the table: the larger that is, the less hope there is that a search ends. */
    private static final int MOST_COUNTS = 4_000_000;

    /** In the order of their groups. */
    private final List<Open> open;
    /** Surplus of each cell with the known rows, by rank. */
    private final double[][] withKnown;
    /** What the cells from each on can add at most, also to the cells before them. */
    private final double[] hope;

    private final long[][] placed;
    private final long[] placedOfAll;
    private final int mostSteps;
    private double best = Double.NEGATIVE_INFINITY;
    private int steps;

    private LargestSurplus(long[][] known, List<Open> open) {
        this.open = open.stream().sorted(Comparator.comparingInt(Open::group)).toList();
        this.withKnown = new double[open.size()][known[0].length];
        this.placed = new long[known.length][known[0].length];
        this.placedOfAll = new long[known[0].length];
        this.mostSteps = Math.min(MOST_STEPS, MOST_COUNTS / (known.length * known[0].length));
        this.hope = new double[open.size() + 1];
        long[][] others = earlierLessLater(known);
        for (int c = open.size() - 1; c >= 0; c--) {
            Open cell = this.open.get(c);
            double most = Double.NEGATIVE_INFINITY;
            for (int r = cell.low(); r <= cell.high(); r++) {
                withKnown[c][r] = (double) lowerLessHigher(others[cell.group()], r) * cell.rows();
                most = Math.max(most, withKnown[c][r]);
            }
            hope[c] = hope[c + 1] + most + (double) cell.rows() * openRowsBefore(cell.group());
        }
    }

    /** It, or if that takes too long a number that it is not above. */
    static double of(long[][] known, List<Open> open) {
        var largest = new LargestSurplus(known, open);
        double surplus = Order.surplus(known);
        largest.place(0, 0);
        return surplus + (largest.steps > largest.mostSteps ? largest.hope[0] : largest.best);
    }

    private void place(int next, double surplus) {
        if (next == open.size()) {
            best = Math.max(best, surplus);
            return;
        }
        Open cell = open.get(next);
        long[] group = placed[cell.group()];
        for (int r = cell.high(); r >= cell.low() && steps++ <= mostSteps; r--) {
            // whoever is placed already is of an earlier group or of the same one
            long earlier = lowerLessHigher(placedOfAll, r) - lowerLessHigher(group, r);
            double with = surplus + withKnown[next][r] + (double) earlier * cell.rows();
            if (with + hope[next + 1] > best) {
                group[r] += cell.rows();
                placedOfAll[r] += cell.rows();
                place(next + 1, with);
                group[r] -= cell.rows();
                placedOfAll[r] -= cell.rows();
            }
        }
    }

    private long openRowsBefore(int group) {
        return open.stream()
                .filter(cell -> cell.group() < group)
                .mapToLong(Open::rows)
                .sum();
    }

    /** For each group, the rows of those before it less the rows of those after it, by rank. */
    private static long[][] earlierLessLater(long[][] table) {
        var others = new long[table.length][table[0].length];
        for (int r = 0; r < table[0].length; r++) {
            for (int g = 1; g < table.length; g++) {
                others[0][r] -= table[g][r];
            }
            for (int g = 1; g < table.length; g++) {
                others[g][r] = others[g - 1][r] + table[g - 1][r] + table[g][r];
            }
        }
        return others;
    }

    private static long lowerLessHigher(long[] ranks, int rank) {
        long difference = 0;
        for (int r = 0; r < ranks.length; r++) {
            difference += Integer.signum(rank - r) * ranks[r];
        }
        return difference;
    }
}
