package beian.statistics;

/**
 * How much is drawn at random where not everything can be weighed, and what the draws begin with.
 *
 * @param permutations tables drawn for a p-value
 * @param resamples resamples drawn for a bootstrap interval
 * @param seed any number; the same one gives the same draws on every machine
 */
public record Draws(int permutations, int resamples, long seed) {

    private static final int PERMUTATIONS = 10_000;
    private static final int RESAMPLES = 2_000;
    /** Keeps the answer about any number of groups within a second. */
    private static final int PERMUTATIONS_FOR_ALL_PAIRS = 250_000;

    private static final int PERMUTATIONS_TIMES_GROUPS = 150_000;
    private static final int RESAMPLES_FOR_ALL_PAIRS = 45_000;

    /** @throws IllegalArgumentException if fewer than a hundred are to be drawn */
    public Draws {
        if (permutations < 100 || resamples < 100) {
            throw new IllegalArgumentException("at least a hundred draws");
        }
    }

    /** 10,000 permutations and 2,000 resamples. */
    public static Draws seeded(long seed) {
        return new Draws(PERMUTATIONS, RESAMPLES, seed);
    }

    /** For a trend over so many groups: 10,000 permutations for up to 15, then fewer, at least 1,000. */
    public static Draws forTrendOver(int groups, long seed) {
        int permutations = PERMUTATIONS_TIMES_GROUPS / Math.max(1, groups);
        return new Draws(Math.max(1_000, Math.min(PERMUTATIONS, permutations)), RESAMPLES, seed);
    }

    /** For each of so many pairs of groups: fewer draws the more pairs there are, at least 200. */
    public static Draws forPairs(int pairs, long seed) {
        int shares = Math.max(1, pairs);
        return new Draws(
                Math.max(200, Math.min(PERMUTATIONS, PERMUTATIONS_FOR_ALL_PAIRS / shares)),
                Math.max(200, Math.min(RESAMPLES, RESAMPLES_FOR_ALL_PAIRS / shares)),
                seed);
    }
}
