package beian.filing.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A filing got its number, or another one.
 *
 * @param companyId the company to whose history the filing belongs
 * @param filingId the filing in whose history the statement stands
 * @param statementId the statement whose number changes: {@code <batch>:<row>} of its row
 * @param before the number until now; absent if there was none
 * @param number 备案编号 or 上线编号, unique in the series
 */
@Revision("1")
public record FilingNumbered(
        String companyId,
        String filingId,
        String statementId,
        Series series,
        @Nullable String before,
        String number,
        Reason reason,
        Evidence evidence)
        implements EvidencedEvent {}
