package beian.statistics;

import beian.statistics.Finding.Found;
import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.Unit;
import beian.statistics.chance.Permutations;
import beian.statistics.order.Completions;
import beian.statistics.order.Completions.Open;
import beian.statistics.order.Order;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether ranks go along with the order of several groups.
 *
 * @param estimate over the placed rows
 * @param asRead what tau-b can be if only the unplaced rows are completed
 * @param worstCase what tau-b can be over every completion of all rows within their bounds
 * @param medians the Mann-Kendall test on the groups' medians, from five groups on
 */
public record Trend(Finding<Estimate> estimate, Bound asRead, Bound worstCase, Finding<MannKendall> medians) {

    private static final int GROUPS_FOR_MEDIANS = 5;

    /**
     * What the placed rows say.
     *
     * @param tauB Kendall's tau-b (1945) between group and rank, from -1 to 1
     * @param jonckheere the statistic of Jonckheere (1954) and Terpstra (1952): pairs that go up, ties counted by half
     * @param expected its mean if there is no trend
     * @param chance of a tau-b, and just so of a Jonckheere statistic, at least as far from its mean if rows were dealt at
     *     random: with the sizes of groups and ranks given, each determines the other
     */
    public record Estimate(long rows, double tauB, double jonckheere, double expected, Chance chance) {}

    /**
     * What tau-b can be.
     *
     * @param reached whether completions give the two ends; if not, no completion goes beyond them
     */
    public record Bound(Range range, boolean reached) {}

    /**
     * Mann (1945) and Kendall: pairs of groups whose median goes up, less pairs whose median goes down.
     *
     * @param groups that have a median
     * @param statistic the difference, S
     * @param tauB S relative to the most there can be with these ties, from -1 to 1
     */
    public record MannKendall(int groups, long statistic, double tauB, Chance chance) {}

    /** A trend without what wide bounds leave open and without medians, which are most of the work. */
    public record Placed(Finding<Estimate> estimate, Bound asRead) {}

    /**
     * Looks for a trend.
     *
     * @param groups in their order; each with at least one row
     * @throws IllegalArgumentException if there are no groups, or one without rows
     */
    public static Trend over(List<Sample> groups, Draws draws) {
        Placed placed = placed(groups, draws);
        return new Trend(placed.estimate(), placed.asRead(), tauB(groups), medians(groups, draws));
    }

    /**
     * Looks for a trend among the placed rows only.
     *
     * @param groups in their order; each with at least one row
     * @throws IllegalArgumentException if there are no groups, or one without rows
     */
    public static Placed placed(List<Sample> groups, Draws draws) {
        if (groups.isEmpty() || groups.stream().anyMatch(group -> group.cells().isEmpty())) {
            throw new IllegalArgumentException("a trend needs groups with rows");
        }
        return new Placed(
                estimate(groups, draws),
                tauB(groups.stream().map(Sample::asRead).toList()));
    }

    private static Finding<Estimate> estimate(List<Sample> groups, Draws draws) {
        long[][] table = Sample.table(groups);
        long pairs = Order.pairs(table);
        if (pairs == 0) {
            long placed =
                    groups.stream().filter(group -> group.placedRows() > 0).count();
            return new TooFew<>(Measure.KENDALLS_TAU_B, Unit.GROUPS, 2, placed);
        }
        if (table[0].length < 2) {
            return new TooFew<>(Measure.KENDALLS_TAU_B, Unit.RANKS, 2, 1);
        }
        long surplus = Order.surplus(table);
        return new Found<>(new Estimate(
                groups.stream().mapToLong(Sample::placedRows).sum(),
                Order.tauB(surplus, pairs, Order.untied(table)),
                (pairs + surplus) / 2.0,
                pairs / 2.0,
                chance(table, draws)));
    }

    private static Finding<MannKendall> medians(List<Sample> groups, Draws draws) {
        var medians = groups.stream()
                .flatMap(group -> group.median().value().stream())
                .map(median -> Sample.of(Sample.Cell.at((int) (median.low() + median.high()), 1)))
                .toList();
        if (medians.size() < GROUPS_FOR_MEDIANS) {
            return new TooFew<>(Measure.MANN_KENDALL, Unit.GROUPS, GROUPS_FOR_MEDIANS, medians.size());
        }
        long[][] table = Sample.table(medians);
        if (table[0].length < 2) {
            return new TooFew<>(Measure.MANN_KENDALL, Unit.RANKS, 2, 1);
        }
        long surplus = Order.surplus(table);
        double tau = Order.tauB(surplus, Order.pairs(table), Order.untied(table));
        return new Found<>(new MannKendall(medians.size(), surplus, tau, chance(table, draws)));
    }

    private static Chance chance(long[][] table, Draws draws) {
        return Chance.of(Permutations.test(table, Order::surplus, draws.permutations(), draws.seed()), draws.seed());
    }

    /** What tau-b can be over the completions of the rows within their bounds; every whole rank between them is one. */
    private static Bound tauB(List<Sample> groups) {
        var cells = groups.stream().flatMap(group -> group.cells().stream()).toList();
        int lowest = cells.stream().mapToInt(Sample.Cell::low).min().orElseThrow();
        int highest = cells.stream().mapToInt(Sample.Cell::high).max().orElseThrow();
        var known = new long[groups.size()][highest - lowest + 1];
        var open = new ArrayList<Open>();
        for (int g = 0; g < known.length; g++) {
            for (Sample.Cell cell : groups.get(g).cells()) {
                if (cell.low() == cell.high()) {
                    known[g][cell.low() - lowest] += cell.rows();
                } else {
                    open.add(new Open(g, cell.low() - lowest, cell.high() - lowest, cell.rows()));
                }
            }
        }
        var bounds = Completions.tauB(known, open);
        return new Bound(new Range(bounds.low(), bounds.high()), bounds.reached());
    }
}
