package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * A filing does not hold any more, or never did. It stays visible, with the reason.
 *
 * @param companyId the company to whose history the filing belongs
 */
@Revision("1")
public record FilingWithdrawn(String companyId, String filingId, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
