package beian.statistics.order;

import beian.statistics.order.Completions.Bounds;
import beian.statistics.order.Completions.Open;
import java.util.Arrays;
import java.util.List;

/**
 * Bounds that no completion goes beyond, from the largest surplus and the fewest untied pairs taken apart: tau-b is
 * surplus / √(pairs · untied), and a surplus is at most the untied pairs, so tau-b is at most √(surplus / pairs) too.
 */
final class OuterBounds {

    private final List<Open> open;
    private final double pairs;
    private final double fewestUntied;
    private final double mostUntied;

    private OuterBounds(long[][] known, List<Open> open) {
        this.open = open;
        long[][] full = Arrays.stream(known).map(long[]::clone).toArray(long[][]::new);
        open.forEach(cell -> full[cell.group()][cell.low()] += cell.rows());
        this.pairs = Order.pairs(full);
        double rows = Arrays.stream(full).flatMapToLong(Arrays::stream).sum();
        this.mostUntied = rows * rows * (1 - 1.0 / known[0].length) / 2;
        this.fewestUntied = Order.untied(known) + untiedWithKnown(known);
    }

    static Bounds tauB(long[][] known, List<Open> open) {
        var bounds = new OuterBounds(known, open);
        double most = LargestSurplus.of(known, open);
        double least = -LargestSurplus.of(
                reversed(known),
                open.stream().map(cell -> reversed(cell, known[0].length - 1)).toList());
        return new Bounds(-bounds.above(-least), bounds.above(most), false);
    }

    /** A number that no tau-b with at most this surplus is above. */
    private double above(double surplus) {
        if (surplus < 0) {
            return surplus / Math.sqrt(pairs * mostUntied);
        }
        double bySurplus = Math.sqrt(surplus / pairs);
        return surplus == 0 ? 0 : Math.min(bySurplus, surplus / Math.sqrt(pairs * fewestUntied));
    }

    /** The fewest pairs of an open and a known row with different ranks; two open rows may always be tied. */
    private double untiedWithKnown(long[][] known) {
        long[] ranks = new long[known[0].length];
        for (long[] group : known) {
            for (int r = 0; r < ranks.length; r++) {
                ranks[r] += group[r];
            }
        }
        long rows = Arrays.stream(ranks).sum();
        return open.stream()
                .mapToDouble(cell -> (double) cell.rows()
                        * (rows
                                - Arrays.stream(ranks, cell.low(), cell.high() + 1)
                                        .max()
                                        .orElse(0)))
                .sum();
    }

    private static long[][] reversed(long[][] table) {
        var reversed = new long[table.length][table[0].length];
        for (int g = 0; g < table.length; g++) {
            for (int r = 0; r < table[g].length; r++) {
                reversed[g][table[g].length - 1 - r] = table[g][r];
            }
        }
        return reversed;
    }

    private static Open reversed(Open cell, int last) {
        return new Open(cell.group(), last - cell.high(), last - cell.low(), cell.rows());
    }
}
