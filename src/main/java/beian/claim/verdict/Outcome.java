package beian.claim.verdict;

import beian.claim.reading.Reading.Basis;
import beian.claim.reading.Reading.Wording;
import beian.scale.ReadingRules.Mixture;
import beian.scale.ReadingRules.Variants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a claim at a moment.
 *
 * @param because why it is undetermined although every reading may agree; absent if it is not so
 * @param readings every way to understand it, with the words of the regulator, or else the latest, where sources differ
 * @param believed what becomes of it by whose words are taken first; empty unless sources differ in what it asks for
 */
public record Outcome(Verdict verdict, @Nullable Because because, List<Read> readings, List<Believed> believed) {

    public Outcome {
        readings = List.copyOf(readings);
        believed = List.copyOf(believed);
    }

    /**
     * What stands in the way.
     *
     * @param code BATCH_NOT_RECORDED, COMPANY_NOT_RECORDED, TIER_NOT_IN_RULESET, SECTOR_NOT_IN_RULESET or
     *     EXPRESSION_UNREADABLE
     * @param subjects what is missing
     */
    public record Because(String code, List<String> subjects) {}

    /**
     * A way to understand it.
     *
     * @param wording how "at or below a class" is understood; absent if the claim says no such thing
     * @param basis which rows it is about; absent if it asks for nothing that may be undisclosed
     * @param variants which of several sizes counts
     * @param mixture which number of a mixture of experts counts
     */
    public record Read(
            @Nullable Wording wording,
            @Nullable Basis basis,
            Variants variants,
            Mixture mixture,
            Verdict verdict,
            List<Measured> measures) {}

    /**
     * Whose words are taken first.
     *
     * @param policy {@code regulator-first}, {@code latest}, or {@code first:} with the printed name of a source
     */
    public record Believed(String policy, Verdict verdict) {}

    /** Nothing can be said, for this reason. */
    public static Outcome undetermined(Because because) {
        return new Outcome(Verdict.UNDETERMINED, because, List.of(), List.of());
    }
}
