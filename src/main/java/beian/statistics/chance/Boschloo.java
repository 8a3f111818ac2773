package beian.statistics.chance;

import java.util.Arrays;

/**
 * Boschloo's unconditional exact test: R. D. Boschloo, Raised conditional level of significance for the 2 × 2-table when testing
 * the equality of two probabilities, Statistica Neerlandica 24 (1970) 1–9.
 *
 * <p>Own code, since commons-statistics 1.2 leaves out tables whose Fisher p differs from the observed one's by rounding only,
 * among them the observed table's mirror image; its p is then too small.
 */
public final class Boschloo {

    /** Probabilities that differ by less, relatively, are the same: rounding must not part tied tables. */
    private static final double SAME = 1 + 1e-7;

    private static final int SHARES = 1_000;

    private final int first;
    private final int second;

    private Boschloo(int first, int second) {
        this.first = first;
        this.second = second;
    }

    /**
     * The largest chance, over all shares that both groups may have in common, of a table with a two-sided Fisher p no larger
     * than the observed one's.
     *
     * @param hits of the first group
     * @param of rows of the first group
     * @param otherHits of the second group
     * @param ofOther rows of the second group; the time grows with the square of all rows
     */
    public static double p(int hits, int of, int otherHits, int ofOther) {
        LogFactorials.prepare(of + ofOther);
        var groups = new Boschloo(of, ofOther);
        int total = hits + otherHits;
        double observed = groups.fisher(total)[hits - groups.fewest(total)] * SAME;
        var extreme = new double[of + ofOther + 1];
        for (int hitsOfBoth = 0; hitsOfBoth < extreme.length; hitsOfBoth++) {
            extreme[hitsOfBoth] = groups.chanceOfFisherUpTo(observed, hitsOfBoth);
        }
        return Math.min(1, largest(extreme));
    }

    /** The fewest hits of the first group if there are so many in both. */
    private int fewest(int total) {
        return Math.max(0, total - second);
    }

    /** The chance of each number of hits of the first group, from the fewest on, if there are so many in both. */
    private double[] chances(int total) {
        var chances = new double[Math.min(first, total) - fewest(total) + 1];
        for (int i = 0; i < chances.length; i++) {
            int hits = fewest(total) + i;
            double ways = LogFactorials.choices(first, hits) + LogFactorials.choices(second, total - hits);
            chances[i] = StrictMath.exp(ways - LogFactorials.choices(first + second, total));
        }
        return chances;
    }

    /** Fisher's two-sided p of each number of hits of the first group, from the fewest on. */
    private double[] fisher(int total) {
        double[] chances = chances(total);
        double[] ascending = chances.clone();
        Arrays.sort(ascending);
        var upTo = new double[ascending.length + 1];
        for (int i = 0; i < ascending.length; i++) {
            upTo[i + 1] = upTo[i] + ascending[i];
        }
        return Arrays.stream(chances)
                .map(chance -> upTo[notAbove(ascending, chance * SAME)])
                .toArray();
    }

    private static int notAbove(double[] ascending, double bound) {
        int found = Arrays.binarySearch(ascending, bound);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private double chanceOfFisherUpTo(double bound, int total) {
        double[] chances = chances(total);
        double[] fisher = fisher(total);
        double sum = 0;
        for (int i = 0; i < chances.length; i++) {
            sum += fisher[i] <= bound ? chances[i] : 0;
        }
        return sum;
    }

    /** The largest mean of these numbers over the binomial distributions; the largest of a grid is then climbed up. */
    private static double largest(double[] extreme) {
        int best = 1;
        for (int i = 2; i < SHARES; i++) {
            best = mean(extreme, (double) i / SHARES) > mean(extreme, (double) best / SHARES) ? i : best;
        }
        double low = (best - 1.0) / SHARES;
        double high = (best + 1.0) / SHARES;
        while (high - low > 1e-9) {
            double third = (high - low) / 3;
            if (mean(extreme, low + third) < mean(extreme, high - third)) {
                low += third;
            } else {
                high -= third;
            }
        }
        return mean(extreme, (low + high) / 2);
    }

    private static double mean(double[] extreme, double share) {
        int rows = extreme.length - 1;
        double odds = StrictMath.log(share / (1 - share));
        double none = rows * StrictMath.log(1 - share);
        double mean = 0;
        for (int hits = 0; hits <= rows; hits++) {
            mean += extreme[hits] * StrictMath.exp(none + LogFactorials.choices(rows, hits) + hits * odds);
        }
        return mean;
    }
}
