package beian.filing.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A company is also known by another name: a brand, an abbreviation, an English name.
 *
 * @param companyId the company
 * @param name as printed
 * @param since ISO day, month or year from which it was in use; absent where unknown
 */
@Revision("1")
public record AliasAsserted(
        String companyId, String name, @Nullable String since, Reason reason, Evidence evidence)
        implements EvidencedEvent {}
