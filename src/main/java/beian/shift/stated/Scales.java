package beian.shift.stated;

import beian.filing.event.Series;
import beian.platform.projection.Coverage;
import beian.platform.projection.Covered;
import beian.scale.ScaleKind;
import beian.shift.Rules;
import beian.shift.count.Grouping;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of each group state of their parameter scale. Sources that never state one are named and not listed; neither
 * are rows whose filing is withdrawn.
 *
 * @param lines by group, then by size; what gives no figure comes last
 * @param rows of all lines
 * @param named whether lines name their filings: they do up to {@value ScalesQueries#NAMED} rows
 * @param silent printed names of the sources that state no scale at all
 */
public record Scales(
        Rules ruleset,
        Grouping by,
        List<Line> lines,
        int rows,
        boolean named,
        List<String> silent,
        @Nullable Coverage coverage)
        implements Covered {

    /**
     * Rows of one group that use the same words.
     *
     * @param batch absent unless grouped by batch
     * @param verbatim as printed; absent: nothing is stated
     * @param lower smallest number of parameters that the text allows; absent if open or unknown
     * @param upper largest one; absent if open or unknown
     * @param sizes the stated numbers of parameters, ascending: one, or several variants; empty for bounds and orders
     * @param active active parameters of a mixture of experts; absent otherwise
     * @param tier code of the tier that the ruleset counts it in; absent: it is counted in none
     * @param lowestTier the lowest tier that the text allows
     * @param highestTier the highest one
     */
    public record Line(
            String group,
            Series series,
            String source,
            @Nullable String batch,
            @Nullable String verbatim,
            ScaleKind kind,
            @Nullable Long lower,
            @Nullable Long upper,
            List<Long> sizes,
            @Nullable Long active,
            @Nullable String tier,
            String lowestTier,
            String highestTier,
            int rows,
            List<Named> filings) {

        public Line {
            sizes = List.copyOf(sizes);
            filings = List.copyOf(filings);
        }
    }

    /** A filing and its printed name. */
    public record Named(String filingId, String model) {}
}
