package beian.claim;

import beian.claim.Claim.Statement;
import beian.claim.history.StatedClaim;
import beian.claim.verdict.Outcome;
import beian.claim.verdict.Outcome.Because;
import beian.claim.verdict.Verdict;
import beian.filing.event.NotCheckable;
import org.jspecify.annotations.Nullable;

/**
 * A claim as lists show it.
 *
 * @param source who says it
 * @param publishedOn ISO day, month or year
 * @param notCheckable why it cannot be checked; absent if it can
 * @param retracted whether it is not maintained any more
 * @param first position at which it was first stated
 * @param because what is missing for a verdict; absent if nothing is
 */
public record ClaimLine(
        String claimId,
        Statement statement,
        String source,
        String publishedOn,
        @Nullable NotCheckable notCheckable,
        boolean retracted,
        long first,
        ByRuleset ruleset,
        Verdict verdict,
        @Nullable Because because) {

    static ClaimLine of(StatedClaim stated, Outcome outcome, ByRuleset ruleset) {
        return new ClaimLine(
                stated.claimId(),
                new Statement(stated.zh(), stated.en()),
                stated.evidence().source(),
                stated.evidence().publishedOn(),
                stated.notCheckable(),
                stated.retraction() != null,
                stated.first(),
                ruleset,
                outcome.verdict(),
                outcome.because());
    }
}
