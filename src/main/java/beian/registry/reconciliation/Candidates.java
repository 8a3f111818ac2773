package beian.registry.reconciliation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that may account for a difference.
 *
 * @param total how many there are
 * @param rows the first 20
 */
public record Candidates(int total, List<Row> rows) {

    static final Candidates NONE = new Candidates(0, List.of());

    /** Why a row may account for it. */
    public enum Why {
        /** The source says that the name is not public, and may not have counted it. */
        NAME_WITHHELD,
        /** The source entered it late (补登). */
        LATE_ENTRY,
        /** It was withdrawn. */
        WITHDRAWN,
        /** Its company cell is blank: it may be one of the companies named, or another one. */
        COMPANY_BLANK,
        /** Its date is partial or absent: it may lie within, or not. */
        DATE_OPEN,
        /** Of the first days of the stretch: the source may have counted it in the stretch before. */
        FIRST_DAYS,
        /** Of the last days of the stretch: the source may have counted it in the next one. */
        LAST_DAYS,
        /** Of the days before the stretch: the source may have counted it in this one. */
        DAYS_BEFORE,
        /** Of the days after the stretch: the source may have counted it in this one. */
        DAYS_AFTER,
        /** Its 序号 stands on another row too. */
        ORDINAL_DOUBLED,
        /** A row is missing beside it. */
        BESIDE_GAP
    }

    /**
     * One of them.
     *
     * @param statementId {@code <batch>:<row>}
     * @param ordinal 序号 as printed
     * @param company as printed
     * @param filedOn ISO day, month or year
     * @param neighbours for a blank company cell: the companies of the rows above and below, as printed
     */
    public record Row(
            Why why,
            String filingId,
            String statementId,
            @Nullable String ordinal,
            String model,
            @Nullable String company,
            @Nullable String number,
            @Nullable String filedOn,
            List<String> neighbours) {}
}
