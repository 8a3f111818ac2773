package beian.filing.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * One value that a source states of a filing has to be read differently from here on; the earlier one stays in the log.
 *
 * @param companyId the company to whose history the filing belongs
 * @param filingId the filing in whose history the statement stands
 * @param statementId the statement whose value changes: {@code <batch>:<row>} of its row
 * @param before the value until now, as events hold it; absent where none was stated
 * @param after the value from now on; absent where none is stated any more
 * @param printed {@code after} as printed, where that differs: of a date
 */
@Revision("1")
public record FilingCorrected(
        String companyId,
        String filingId,
        String statementId,
        FilingField field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String printed,
        Reason reason,
        Evidence evidence)
        implements EvidencedEvent {}
