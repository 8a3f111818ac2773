package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * A claim is not maintained any more, or was never made so. It stays visible, with the verdicts that it had.
 *
 * @param claimId as it was stated
 */
@Revision("1")
public record ClaimRetracted(String claimId, Reason reason, Evidence evidence) implements ClaimEvent {}
