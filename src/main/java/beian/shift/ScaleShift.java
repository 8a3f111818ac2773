package beian.shift;

import beian.filing.event.Series;
import beian.platform.projection.Coverage;
import beian.platform.projection.Lasting;
import beian.shift.count.Day;
import beian.shift.count.Grouping;
import beian.shift.course.Course;
import beian.shift.course.Median;
import beian.shift.course.Share;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filings per group and tier, and what may be concluded from their order. Series and sources are groups of their own: they
 * are never added up.
 *
 * @param ruleset how texts are read and placed
 * @param by what is counted together
 * @param day by which day rows belong to a period
 * @param tiers the tiers, smallest first
 * @param groups by first day, then batch id, series and source
 * @param courses each series of each source through its groups
 * @param coverage whether anything recorded reaches back to the days asked about; absent if none was
 */
public record ScaleShift(
        Rules ruleset,
        Grouping by,
        Day day,
        List<TierName> tiers,
        List<Group> groups,
        List<Course> courses,
        @Nullable Coverage coverage)
        implements Lasting {

    /**
     * A tier and its names.
     *
     * @param tier its code
     * @param lowerBound parameters, inclusive; the upper bound is the next tier's
     */
    public record TierName(String tier, String zh, String en, long lowerBound) {}

    /**
     * The rows of one group.
     *
     * @param group its name within series and source: of the batch, the day or the period; {@code ?} if its period is open
     * @param batch absent unless grouped by batch
     * @param publishedOn ISO day, month or year; absent if grouped by period
     * @param rows all of them, n
     * @param disclosed rows with a figure that the ruleset places in a tier; the denominator of {@code shareOfDisclosed}
     * @param notPlaced rows with a figure too wide to place in one tier
     * @param noFigure rows that state something, but no number of parameters
     * @param undisclosed rows that state nothing
     * @param withdrawn rows whose filing is withdrawn; counted nowhere else
     * @param tiers the share of each tier
     * @param below the share of all that lies below the lower bound of each tier but the first
     * @param median absent if there are no rows
     */
    public record Group(
            String group,
            Series series,
            String source,
            @Nullable String batch,
            @Nullable String publishedOn,
            int rows,
            int disclosed,
            int notPlaced,
            int noFigure,
            int undisclosed,
            int withdrawn,
            List<Share> tiers,
            List<Share> below,
            @Nullable Median median) {}
}
