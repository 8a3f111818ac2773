package beian.shift.course;

import beian.filing.event.Series;
import beian.shift.course.Course.NotTold;
import beian.statistics.Chance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One series of one source through its groups: the shares of what is general or vertical, and of what is made.
 *
 * @param groups the names of those groups that take part: with at least one row, and with a place in time
 * @param parts VERTICAL, and each modality that occurs
 */
public record FocusCourse(Series series, String source, List<String> groups, List<Strand> parts) {

    /**
     * The share of one part.
     *
     * @param code VERTICAL or a modality
     * @param trend absent if it cannot be told
     * @param steps from each group to the next one
     */
    public record Strand(
            String code, @Nullable Overall trend, List<Step> steps, List<NotTold> notTold, Conclusion conclusion) {}

    /**
     * Cochran and Armitage's trend, over the classified rows.
     *
     * @param rows that are classified
     * @param perGroup how much the share rises from one group to the next, by least squares
     * @param z the statistic, in standard deviations
     * @param chance p by permutation
     */
    public record Overall(long rows, double perGroup, double z, Chance chance) {}

    /**
     * Two groups.
     *
     * @param difference of the shares, the later less the earlier
     * @param lowest the difference of the shares of all rows, if what is unclassified is as it pleases the earlier group
     * @param highest likewise the later group
     * @param fisher two-sided p of Fisher's exact test
     * @param boschloo two-sided p of Boschloo's test; absent beyond 1,000 rows, where it takes too long
     * @param adjusted Boschloo's p, or else Fisher's, after Holm's adjustment over the steps of this part
     */
    public record Step(
            String from,
            String to,
            double difference,
            double lowest,
            double highest,
            double fisher,
            @Nullable Double boschloo,
            double adjusted,
            Conclusion conclusion) {}
}
