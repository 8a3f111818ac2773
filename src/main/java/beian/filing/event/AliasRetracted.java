package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * A name was not a company's, or is not any more.
 *
 * @param companyId the company
 * @param name as it was asserted
 */
@Revision("1")
public record AliasRetracted(String companyId, String name, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
