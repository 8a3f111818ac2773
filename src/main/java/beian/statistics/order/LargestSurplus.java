package beian.statistics.order;

import beian.statistics.order.Completions.Open;
import java.util.Comparator;
import java.util.List;

/**
 * The largest surplus over all completions. It is linear in each open cell's spread when the others stand, so a largest one
 * puts each cell as a whole at one rank; branches that cannot beat the best one found are not entered.
 */
final class LargestSurplus {

    private static final int MOST_STEPS = 100_000;
    /** Counts looked at, all steps together: a few hundredths of a second. */
    private static final int MOST_LOOKS = 4_000_000;

    private final List<Open> open;
    /** Surplus of each cell with the known rows, by rank. */
    private final double[][] withKnown;
    /** What the cells from each on can add at most, also to the cells before them. */
    private final double[] hope;

    private final long[][] placed;
    private final int mostSteps;
    private double best = Double.NEGATIVE_INFINITY;
    private int steps;

    private LargestSurplus(long[][] known, List<Open> open) {
        this.open = open.stream().sorted(Comparator.comparingInt(Open::group)).toList();
        this.withKnown = new double[open.size()][known[0].length];
        this.placed = new long[known.length][known[0].length];
        this.mostSteps = Math.min(MOST_STEPS, MOST_LOOKS / (known.length * known[0].length));
        this.hope = new double[open.size() + 1];
        for (int c = open.size() - 1; c >= 0; c--) {
            Open cell = this.open.get(c);
            double most = Double.NEGATIVE_INFINITY;
            for (int r = cell.low(); r <= cell.high(); r++) {
                withKnown[c][r] = surplus(known, cell, r);
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
        for (int r = cell.high(); r >= cell.low() && steps++ <= mostSteps; r--) {
            double with = surplus + withKnown[next][r] + surplus(placed, cell, r);
            if (with + hope[next + 1] > best) {
                placed[cell.group()][r] += cell.rows();
                place(next + 1, with);
                placed[cell.group()][r] -= cell.rows();
            }
        }
    }

    private long openRowsBefore(int group) {
        return open.stream()
                .filter(cell -> cell.group() < group)
                .mapToLong(Open::rows)
                .sum();
    }

    /** The surplus of a cell at a rank with the rows of the other groups. */
    private static double surplus(long[][] table, Open cell, int rank) {
        long surplus = 0;
        for (int g = 0; g < table.length; g++) {
            for (int r = 0; r < table[g].length; r++) {
                int sign = Integer.signum(rank - r) * Integer.signum(cell.group() - g);
                surplus += sign * table[g][r];
            }
        }
        return (double) surplus * cell.rows();
    }
}
