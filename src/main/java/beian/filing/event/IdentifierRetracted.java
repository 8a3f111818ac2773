package beian.filing.event;

import org.axonframework.serialization.Revision;

/**
 * A number of a register was not a company's, or is not any more.
 *
 * @param companyId the company
 * @param value as it was asserted
 */
@Revision("1")
public record IdentifierRetracted(
        String companyId, IdentifierScheme scheme, String value, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
