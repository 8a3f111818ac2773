package beian.shift;

import beian.filing.event.Series;
import beian.shift.course.Conclusion.Verdict;
import beian.shift.course.Whole;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the conclusions under each reading.
 *
 * @param outcomes the first of each ruleset is the reading as it is
 * @param robustness of each course, whether the conclusion is the same everywhere
 */
public record Outcomes(List<Outcome> outcomes, List<Robustness> robustness) {

    /** The hashes of all rulesets by which it was reckoned. */
    String rules() {
        return outcomes.stream().map(Outcome::hash).collect(Collectors.joining(" "));
    }

    /**
     * One reading.
     *
     * @param hash of the ruleset
     * @param without the source that is left out; absent: none
     * @param assumed the tier at which rows without a figure are assumed to be; absent: nothing is assumed
     */
    public record Outcome(
            String ruleset,
            int version,
            String hash,
            @Nullable String without,
            @Nullable String assumed,
            List<Whole> courses) {}

    /**
     * How far the conclusion of a course depends on the reading.
     *
     * @param same whether it is the same under all
     * @param verdicts how many readings lead to each
     */
    public record Robustness(
            Series series, String source, boolean same, Map<Verdict, Integer> verdicts, String zh, String en) {}
}
