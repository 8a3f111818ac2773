package beian.filing.claim;

import beian.filing.event.Evidence;
import beian.filing.event.Reason;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Record that a claim is not maintained any more. */
public record RetractClaim(String claimId, Reason reason, Evidence evidence) {

    @TargetAggregateIdentifier
    String stream() {
        return StateClaim.streamOf(claimId);
    }
}
