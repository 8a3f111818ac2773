package beian.statistics.order;

import java.util.List;

/** What Kendall's tau-b can become when rows of unknown rank are completed in every possible way. */
public final class Completions {

    /** Up to so many completions are all tried: a few hundredths of a second. */
    private static final double FEW = 200_000;

    private Completions() {}

    /**
     * Rows of one group whose rank is open.
     *
     * @param group index of the group
     * @param low index of the lowest rank that they may have
     * @param high index of the highest one
     * @param rows how many, at least 1
     */
    public record Open(int group, int low, int high, long rows) {

        /** In how many ways the rows can be spread over the ranks. */
        double ways() {
            double ways = 1;
            for (int rank = 1; rank <= high - low; rank++) {
                ways *= (double) (rows + rank) / rank;
            }
            return ways;
        }
    }

    /**
     * Bounds of tau-b.
     *
     * @param reached whether some completion gives each bound; if not, none goes beyond them, and none may come near
     */
    public record Bounds(double low, double high, boolean reached) {}

    /**
     * Bounds over all completions; one that gives all rows the same rank counts as no association, 0.
     *
     * @param known rows by group and rank, ranks without rows included
     */
    public static Bounds tauB(long[][] known, List<Open> open) {
        double ways = open.stream().mapToDouble(Open::ways).reduce(1, (a, b) -> a * b);
        return ways <= FEW ? EveryCompletion.tauB(known, open) : OuterBounds.tauB(known, open);
    }
}
