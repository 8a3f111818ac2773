package beian.shift.course;

import beian.filing.event.Series;
import beian.statistics.Chance;
import beian.statistics.Growth;
import beian.statistics.Interval;
import beian.statistics.Range;
import beian.statistics.Trend.MannKendall;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series of one source through its groups.
 *
 * @param groups the names of those groups that take part: with at least one placed row, and with a place in time
 * @param pairs of all of them up to twelve groups, of neighbours beyond
 * @param trend absent if nothing is placed
 * @param growth of exact sizes; absent with too few dates
 * @param notTold what is not told, and why
 * @param conclusion what may be concluded of the whole course
 */
public record Course(
        Series series,
        String source,
        List<String> groups,
        List<Pair> pairs,
        @Nullable Overall trend,
        @Nullable Growth growth,
        List<NotTold> notTold,
        Conclusion conclusion) {

    /**
     * Two groups, the later one compared with the earlier one.
     *
     * @param delta Cliff's delta over the placed rows: above 0 if the later group's rows rank higher
     * @param asRead what it can be, whatever the rows without a place turn out to be
     * @param worstCase what it can be if wide bounds are open too
     * @param chance p by permutation
     * @param adjusted p after Holm's adjustment over all pairs of the course
     * @param bootstrap 90 %
     * @param resamples how many that is drawn from; with the seed of {@code chance} or, if that is exact, of {@code seed}
     */
    public record Pair(
            String from,
            String to,
            double delta,
            Range asRead,
            Range worstCase,
            Chance chance,
            double adjusted,
            Interval bootstrap,
            int resamples,
            long seed,
            Conclusion conclusion) {}

    /**
     * All groups together.
     *
     * @param rows that are placed
     * @param tauB Kendall's tau-b between the order of groups and tier
     * @param asRead what it can be, whatever the rows without a place turn out to be
     * @param asReadReached whether some completion gives those two ends; if not, none goes beyond them
     * @param worstCase what it can be if wide bounds are open too
     * @param jonckheere statistic of Jonckheere and Terpstra
     * @param expected its mean without a trend
     * @param chance p by permutation, of both
     * @param medians Mann-Kendall over the groups' medians; absent below five groups
     */
    public record Overall(
            long rows,
            double tauB,
            Range asRead,
            boolean asReadReached,
            Range worstCase,
            double jonckheere,
            double expected,
            Chance chance,
            @Nullable MannKendall medians) {}

    /**
     * A measure that is not given.
     *
     * @param unit what there is too little, or too much, of
     * @param needed the fewest that allow it, or the most
     * @param found how many there are
     */
    public record NotTold(String measure, String unit, long needed, long found, String zh, String en) {}
}
