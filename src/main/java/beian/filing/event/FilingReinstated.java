package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * A withdrawn filing holds again, or its withdrawal was recorded in error.
 *
 * @param companyId the company to whose history the filing belongs
 */
@Revision("1")
public record FilingReinstated(String companyId, String filingId, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
