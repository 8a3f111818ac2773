package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * Two companies that were merged are two again.
 *
 * @param companyId the company that was shown under the other one
 * @param survivorId the other one
 */
@Revision("1")
public record MergeReversed(String companyId, String survivorId, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
