package beian.filing;

import beian.filing.event.Announced;
import beian.filing.event.BatchKind;
import beian.filing.event.Locator;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Record everything that a source published in one batch, or nothing of it.
 *
 * @param batchId natural key, for example {@code cac:2024-04}
 * @param source the publisher's name as printed
 * @param document title of the document; absent where it is not known
 * @param url where it was published
 * @param flags what is doubtful about the batch itself, sorted
 * @param file SHA-256 of the file that it was read from; no content, so the same rows of another file are a repetition
 */
public record RecordBatch(
        String batchId,
        String source,
        @Nullable String document,
        @Nullable String url,
        BatchKind kind,
        PartialDate publishedOn,
        Announced announced,
        List<String> flags,
        List<Row> rows,
        @Nullable String file) {

    /**
     * One printed row, verbatim but for white space at its ends.
     *
     * @param number place in the batch, from 1
     * @param company absent if the cell is blank
     * @param filingNumber 备案编号 or 上线编号
     * @param filedOn 备案时间; absent if not stated
     * @param filedOnPrinted the same as printed, where it was not an ISO date
     * @param scale parameter scale as somebody claims it
     * @param flags what is doubtful about the row, sorted
     */
    public record Row(
            int number,
            Series series,
            String model,
            @Nullable String company,
            @Nullable String region,
            @Nullable String filingNumber,
            @Nullable PartialDate filedOn,
            @Nullable String filedOnPrinted,
            @Nullable String scale,
            @Nullable String scenario,
            List<String> flags,
            Locator locator) {}

    /** The id of the filing that the row states first. */
    String filingId(Row row) {
        return batchId + ":" + row.number();
    }
}
