package beian.claim.history;

import beian.claim.row.Snapshot;
import beian.claim.verdict.Outcome;
import beian.claim.verdict.Outcome.Because;
import beian.claim.verdict.Verdict;
import java.util.List;

/** What becomes of a claim, checkable or not. */
public final class Verdicts {

    private Verdicts() {}

    /** What becomes of it; of a retracted one, what would become of it. */
    public static Outcome of(StatedClaim claim, Checking checking, Snapshot snapshot) {
        String expression = claim.expression();
        if (expression == null) {
            return new Outcome(Verdict.NOT_CHECKABLE, null, List.of(), List.of());
        }
        return ReadClaim.of(expression)
                .map(read -> checking.check(read, snapshot))
                .orElseGet(() -> Outcome.undetermined(new Because("EXPRESSION_UNREADABLE", List.of())));
    }
}
