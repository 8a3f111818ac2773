package beian.claim;

import beian.claim.history.ReadingVerdict;
import beian.claim.verdict.Outcome.Because;
import beian.claim.verdict.Outcome.Believed;
import beian.claim.verdict.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A verdict that a claim had for a while.
 *
 * @param from first position at which it held
 * @param to first position at which another one held; absent if it holds still
 * @param verdict absent from a retraction on
 * @param changed false if only the verdict under one of its readings became another one
 * @param because what was missing for a verdict; absent if nothing was
 * @param events that changed it
 * @param ruleset by which it was judged
 * @param inUse whether that is the ruleset in use; if not, the whole history is being judged anew
 */
public record HeldVerdict(
        long from,
        @Nullable Long to,
        @Nullable Verdict verdict,
        boolean changed,
        List<ReadingVerdict> readings,
        List<Believed> believed,
        @Nullable Because because,
        List<Cause> events,
        ByRuleset ruleset,
        boolean inUse,
        String recordedAt) {

    /**
     * What changed a verdict.
     *
     * @param event name of the event; of a batch its announcement
     * @param position of that event
     * @param last position of the last row of the batch; the same for anything else
     * @param subject id of the batch, filing, company or claim
     */
    public record Cause(String event, long position, long last, String subject) {}
}
