package beian.filing.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A register knows a company under a number.
 *
 * @param companyId the company
 * @param value in the register's own form, for example {@code 002230.SZ}
 * @param holder the listed parent that carries a stock code, as printed; absent if the company carries it itself
 */
@Revision("1")
public record IdentifierAsserted(
        String companyId,
        IdentifierScheme scheme,
        String value,
        @Nullable String holder,
        Reason reason,
        Evidence evidence)
        implements EvidencedEvent {}
