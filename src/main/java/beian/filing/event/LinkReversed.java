package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * Two filings that were linked are two again.
 *
 * @param companyId the company to whose history the filing without a number belongs
 * @param filingId the filing without a number
 * @param toFilingId the filing with a number
 */
@Revision("1")
public record LinkReversed(String companyId, String filingId, String toFilingId, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
