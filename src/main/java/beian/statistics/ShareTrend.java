package beian.statistics;

import beian.statistics.Finding.Found;
import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.TooMany;
import beian.statistics.Finding.Unit;
import beian.statistics.chance.Boschloo;
import beian.statistics.chance.Fisher;
import beian.statistics.chance.Permutations;
import java.util.List;

/**
 * Whether a share rises or falls over ordered groups: Cochran (1954) and Armitage (1955), with scores 0, 1, 2 …
 *
 * @param rows of which the property is known, in all groups
 * @param perGroup least-squares slope: how much the share rises from one group to the next
 * @param z the statistic of the trend in standard deviations, above 0 if the share rises
 * @param chance of a trend at least as far from none if rows were dealt at random
 * @param twoGroups the exact tests of a two by two table; too many groups if there are more
 */
public record ShareTrend(long rows, double perGroup, double z, Chance chance, Finding<TwoGroups> twoGroups) {

    /** With more rows Boschloo's test would take more than a tenth of a second. */
    private static final long MOST_ROWS = 1_000;

    /**
     * Two shares compared exactly.
     *
     * @param difference the second share less the first
     * @param fisher two-sided p of Fisher's exact test (1935)
     * @param boschloo two-sided p of Boschloo's unconditional test (1970), never above Fisher's; too many rows beyond 1,000
     */
    public record TwoGroups(double difference, double fisher, Finding<Double> boschloo) {}

    /**
     * Looks for a trend.
     *
     * @param shares of the groups, in their order
     * @return too few groups if there is one, too few categories if all rows have the property or none
     */
    public static Finding<ShareTrend> over(List<Proportion> shares, Draws draws) {
        if (shares.size() < 2) {
            return new TooFew<>(Measure.COCHRAN_ARMITAGE, Unit.GROUPS, 2, shares.size());
        }
        long rows = shares.stream().mapToLong(Proportion::of).sum();
        long hits = shares.stream().mapToLong(Proportion::hits).sum();
        if (hits == 0 || hits == rows) {
            return new TooFew<>(Measure.COCHRAN_ARMITAGE, Unit.CATEGORIES, 2, 1);
        }
        long[][] table = shares.stream()
                .map(share -> new long[] {share.of() - share.hits(), share.hits()})
                .toArray(long[][]::new);
        var chance = Permutations.test(table, ShareTrend::statistic, draws.permutations(), draws.seed());
        double spread = spread(shares, rows);
        double share = (double) hits / rows;
        double covariance = (double) statistic(table) / rows;
        return new Found<>(new ShareTrend(
                rows,
                covariance / spread,
                covariance / Math.sqrt(share * (1 - share) * spread),
                Chance.of(chance, draws.seed()),
                shares.size() > 2
                        ? new TooMany<>(Measure.BOSCHLOO, Unit.GROUPS, 2, shares.size())
                        : twoGroups(shares.get(0), shares.get(1), rows)));
    }

    /** Rows times the sum of the hits' scores, less what it is if all shares are the same. */
    private static long statistic(long[][] table) {
        long rows = 0;
        long hits = 0;
        long scores = 0;
        long scoresOfHits = 0;
        for (int g = 0; g < table.length; g++) {
            rows += table[g][0] + table[g][1];
            hits += table[g][1];
            scores += g * (table[g][0] + table[g][1]);
            scoresOfHits += g * table[g][1];
        }
        return rows * scoresOfHits - hits * scores;
    }

    /** The sum of the squared distances of the rows' scores from their mean. */
    private static double spread(List<Proportion> shares, long rows) {
        double sum = 0;
        double squares = 0;
        for (int g = 0; g < shares.size(); g++) {
            sum += (double) g * shares.get(g).of();
            squares += (double) g * g * shares.get(g).of();
        }
        return squares - sum * sum / rows;
    }

    /**
     * Compares two shares exactly; nothing is drawn.
     *
     * @return too few categories if all rows have the property or none
     */
    public static Finding<TwoGroups> compare(Proportion first, Proportion second) {
        long rows = first.of() + second.of();
        long hits = first.hits() + second.hits();
        return hits == 0 || hits == rows
                ? new TooFew<>(Measure.COCHRAN_ARMITAGE, Unit.CATEGORIES, 2, 1)
                : twoGroups(first, second, rows);
    }

    private static Finding<TwoGroups> twoGroups(Proportion first, Proportion second, long rows) {
        int hits = Math.toIntExact(first.hits());
        int of = Math.toIntExact(first.of());
        int otherHits = Math.toIntExact(second.hits());
        int ofOther = Math.toIntExact(second.of());
        Finding<Double> boschloo = rows > MOST_ROWS
                ? new TooMany<>(Measure.BOSCHLOO, Unit.ROWS, MOST_ROWS, rows)
                : new Found<>(Boschloo.p(hits, of, otherHits, ofOther));
        double fisher = Fisher.p(hits, of, otherHits, ofOther);
        return new Found<>(new TwoGroups(second.share() - first.share(), fisher, boschloo));
    }
}
