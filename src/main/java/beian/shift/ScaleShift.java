package beian.shift;

import beian.filing.event.Series;
import beian.platform.projection.Coverage;
import beian.platform.projection.Covered;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Filings per batch and tier. Series are groups of their own: filings and registrations are never added up.
 *
 * @param ruleset how texts are read and placed
 * @param tiers the tiers, smallest first
 * @param groups by day of publication, then batch id, then series
 * @param coverage whether anything recorded reaches back to the days asked about; absent if none was
 */
public record ScaleShift(
        Ruleset ruleset,
        List<TierName> tiers,
        List<Group> groups,
        @Nullable Coverage coverage) implements Covered {

    /**
     * The rules behind the numbers.
     *
     * @param readingZh what the rules say, in Chinese
     * @param readingEn the same in English
     */
    public record Ruleset(String name, int version, String readingZh, String readingEn) {}

    /**
     * A tier and its names.
     *
     * @param lowerBound parameters, inclusive; the upper bound is the next tier's
     */
    public record TierName(String tier, String zh, String en, long lowerBound) {}

    /**
     * The filings of one batch in one series.
     *
     * @param publishedOn ISO day, month or year
     * @param rows all of them, n
     * @param disclosed rows with a figure that the ruleset places in a tier; the denominator of {@code shareOfDisclosed}
     * @param notPlaced rows with a figure too wide to place in one tier
     * @param noFigure rows that state something, but no number of parameters
     * @param undisclosed rows that state nothing
     * @param withdrawn rows whose filing is withdrawn; counted nowhere else
     */
    public record Group(
            String batch,
            Series series,
            String source,
            String publishedOn,
            int rows,
            int disclosed,
            int notPlaced,
            int noFigure,
            int undisclosed,
            int withdrawn,
            List<Share> tiers) {}

    /**
     * One tier of a group.
     *
     * @param count rows that the ruleset places here
     * @param shareOfDisclosed {@code count / disclosed}; absent if nothing is disclosed
     * @param certain rows that are here whatever the unknown turns out to be
     * @param possible rows that may be here: certain ones, wide bounds, and all rows without a figure
     * @param lowest {@code certain / rows}, the lower bound of the true share
     * @param highest {@code possible / rows}, the upper bound of the true share
     */
    public record Share(
            String tier,
            int count,
            @Nullable Double shareOfDisclosed,
            int certain,
            int possible,
            double lowest,
            double highest) {}
}
