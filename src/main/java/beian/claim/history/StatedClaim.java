package beian.claim.history;

import beian.filing.event.Evidence;
import beian.filing.event.NotCheckable;
import beian.filing.event.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A claim as it stands at a position.
 *
 * @param first position at which it was first stated, by which lists are ordered
 * @param position at which it was stated as it stands
 * @param expression canonical JSON; absent if it cannot be checked
 * @param retraction absent if it is maintained
 */
public record StatedClaim(
        String claimId,
        long first,
        long position,
        @Nullable String zh,
        @Nullable String en,
        @Nullable String expression,
        @Nullable NotCheckable notCheckable,
        Evidence evidence,
        String recordedAt,
        @Nullable Retraction retraction) {

    /**
     * That it is not maintained any more.
     *
     * @param position of the event
     */
    public record Retraction(long position, Reason reason, Evidence evidence, String recordedAt) {}

    StatedClaim retracted(Retraction by) {
        return new StatedClaim(claimId, first, position, zh, en, expression, notCheckable, evidence, recordedAt, by);
    }
}
