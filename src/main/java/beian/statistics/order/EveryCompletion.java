package beian.statistics.order;

import beian.statistics.order.Completions.Bounds;
import beian.statistics.order.Completions.Open;
import java.util.Arrays;
import java.util.List;

/** Tries every completion. */
final class EveryCompletion {

    private final long[][] table;
    private final List<Open> open;
    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    private EveryCompletion(long[][] known, List<Open> open) {
        this.table = Arrays.stream(known).map(long[]::clone).toArray(long[][]::new);
        this.open = open;
    }

    static Bounds tauB(long[][] known, List<Open> open) {
        var every = new EveryCompletion(known, open);
        every.start(0);
        return new Bounds(every.low, every.high, true);
    }

    private void start(int next) {
        if (next < open.size()) {
            spread(next, open.get(next).low(), open.get(next).rows());
            return;
        }
        long surplus = Order.surplus(table);
        double tau = surplus == 0 ? 0 : Order.tauB(surplus, Order.pairs(table), Order.untied(table));
        low = Math.min(low, tau);
        high = Math.max(high, tau);
    }

    private void spread(int cell, int rank, long rows) {
        Open spread = open.get(cell);
        long[] group = table[spread.group()];
        long least = rank == spread.high() ? rows : 0;
        for (long here = least; here <= rows; here++) {
            group[rank] += here;
            if (rank == spread.high()) {
                start(cell + 1);
            } else {
                spread(cell, rank + 1, rows - here);
            }
            group[rank] -= here;
        }
    }
}
