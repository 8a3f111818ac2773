package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * Two companies are one: the history of the one continues in that of the other.
 *
 * @param companyId the company that is shown under the other one from here on
 * @param survivorId the other one
 */
@Revision("1")
public record CompaniesMerged(String companyId, String survivorId, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
