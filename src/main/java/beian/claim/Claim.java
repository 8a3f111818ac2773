package beian.claim;

import beian.claim.history.StatedClaim;
import beian.claim.history.StatedClaim.Retraction;
import beian.claim.verdict.Outcome;
import beian.claim.verdict.Outcome.Because;
import beian.claim.verdict.Outcome.Believed;
import beian.claim.verdict.Outcome.Read;
import beian.claim.verdict.Verdict;
import beian.filing.event.Evidence;
import beian.filing.event.NotCheckable;
import beian.platform.CanonicalJson;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim, and what becomes of it at a moment.
 *
 * @param statement in the words of whoever recorded it
 * @param evidence who says it, and where
 * @param expression in the language of docs/claims.md; absent if it cannot be checked
 * @param notCheckable why it cannot be checked; absent if it can
 * @param retraction absent if it is maintained
 * @param position at which it was stated so
 * @param ruleset by which it is judged
 * @param because what is missing for a verdict; absent if nothing is
 * @param readings every way to understand it, with what it comes to
 * @param believed verdicts by whose words are taken first; empty unless sources differ in what it asks for
 */
public record Claim(
        String claimId,
        Statement statement,
        Evidence evidence,
        @Schema(implementation = Object.class) @Nullable JsonNode expression,
        @Nullable NotCheckable notCheckable,
        @Nullable Retraction retraction,
        long position,
        String recordedAt,
        ByRuleset ruleset,
        Verdict verdict,
        @Nullable Because because,
        List<Read> readings,
        List<Believed> believed) {

    /** What is said, in one language at least. */
    public record Statement(@Nullable String zh, @Nullable String en) {}

    static Claim of(StatedClaim stated, Outcome outcome, ByRuleset ruleset) {
        String expression = stated.expression();
        return new Claim(
                stated.claimId(),
                new Statement(stated.zh(), stated.en()),
                stated.evidence(),
                expression == null ? null : CanonicalJson.read(expression),
                stated.notCheckable(),
                stated.retraction(),
                stated.position(),
                stated.recordedAt(),
                ruleset,
                outcome.verdict(),
                outcome.because(),
                outcome.readings(),
                outcome.believed());
    }
}
