package beian.statistics;

import beian.statistics.Finding.Found;
import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.Unit;
import beian.statistics.chance.Bootstrap;
import beian.statistics.chance.Permutations;
import beian.statistics.order.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * How far the rows of one group rank above those of another: Cliff's delta (1993), P(after above before) - P(below).
 *
 * @param estimate over the placed rows; too few if a group has none
 * @param asRead what delta can be if only the unplaced rows are completed and every placed row stays where it is
 * @param worstCase what delta can be over every completion of all rows within their bounds; it holds {@code asRead}
 */
public record Shift(Finding<Estimate> estimate, Range asRead, Range worstCase) {

    private static final double LEVEL = 0.90;

    /**
     * What the placed rows say.
     *
     * @param before placed rows of the first group, at least 1
     * @param after placed rows of the second group, at least 1
     * @param delta from -1, every row went down, to 1
     * @param chance of a delta at least as far from zero if rows were dealt to the two groups at random
     * @param bootstrap 90 % percentile interval of delta
     * @param draws how much was drawn, and the seed
     */
    public record Estimate(long before, long after, double delta, Chance chance, Interval bootstrap, Draws draws) {}

    /**
     * Two of several groups.
     *
     * @param before index of the earlier group, from 0
     * @param after index of the later group
     * @param adjusted the p-value after Holm's adjustment over all pairs that have one; too few as the estimate is
     */
    public record Pair(int before, int after, Shift shift, Finding<Double> adjusted) {}

    /**
     * Compares two groups.
     *
     * @throws IllegalArgumentException if a group has no rows at all
     */
    public static Shift between(Sample before, Sample after, Draws draws) {
        if (before.cells().isEmpty() || after.cells().isEmpty()) {
            throw new IllegalArgumentException("a shift needs rows on both sides");
        }
        return new Shift(estimate(before, after, draws), worst(before.asRead(), after.asRead()), worst(before, after));
    }

    /** All pairs of groups, each earlier one with each later one, with fewer draws the more groups there are. */
    public static List<Pair> pairs(List<Sample> groups, long seed) {
        var draws = Draws.forPairs(groups.size() * (groups.size() - 1) / 2, seed);
        var pairs = new ArrayList<Pair>();
        for (int later = 1; later < groups.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                var shift = between(groups.get(earlier), groups.get(later), draws);
                pairs.add(new Pair(earlier, later, shift, shift.estimate().map(e -> e.chance()
                        .p())));
            }
        }
        return adjusted(pairs);
    }

    private static List<Pair> adjusted(List<Pair> pairs) {
        var adjusted = Holm.adjust(pairs.stream()
                        .flatMap(pair -> pair.adjusted().value().stream())
                        .toList())
                .iterator();
        return pairs.stream()
                .map(pair -> new Pair(
                        pair.before(),
                        pair.after(),
                        pair.shift(),
                        pair.adjusted().map(p -> adjusted.next())))
                .toList();
    }

    private static Finding<Estimate> estimate(Sample before, Sample after, Draws draws) {
        long placedBefore = before.placedRows();
        long placedAfter = after.placedRows();
        if (placedBefore == 0 || placedAfter == 0) {
            return new TooFew<>(Measure.CLIFFS_DELTA, Unit.ROWS, 1, 0);
        }
        long[][] table = Sample.table(List.of(before, after));
        var chance = Permutations.test(table, Order::surplus, draws.permutations(), draws.seed());
        double[] bounds = Bootstrap.interval(table, Shift::delta, LEVEL, draws.resamples(), draws.seed());
        return new Found<>(new Estimate(
                placedBefore,
                placedAfter,
                delta(table),
                Chance.of(chance, draws.seed()),
                new Interval(bounds[0], bounds[1], LEVEL),
                draws));
    }

    /** Delta grows with every later rank and falls with every earlier one, so the outermost completions bound it. */
    private static Range worst(Sample before, Sample after) {
        return new Range(
                delta(Sample.table(List.of(before.highest(), after.lowest()))),
                delta(Sample.table(List.of(before.lowest(), after.highest()))));
    }

    private static double delta(long[][] table) {
        return (double) Order.surplus(table) / Order.pairs(table);
    }
}
