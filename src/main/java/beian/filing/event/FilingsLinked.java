package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * A person says that a filing without a number is the same as one with a number; it counts as that one from here on.
 *
 * @param companyId the company to whose history the filing without a number belongs
 * @param filingId the filing without a number
 * @param toFilingId the filing with a number
 */
@Revision("1")
public record FilingsLinked(
        String companyId, String filingId, String toFilingId, Confidence confidence, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
