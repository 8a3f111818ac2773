package beian.filing.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A company goes by another name; the earlier ones stay its names of their time.
 *
 * @param companyId the company
 * @param before the name until now
 * @param name the name from now on, as printed
 * @param since ISO day, month or year of the change; absent where unknown
 */
@Revision("1")
public record CompanyRenamed(
        String companyId,
        String before,
        String name,
        @Nullable String since,
        Reason reason,
        Evidence evidence) implements EvidencedEvent {}
