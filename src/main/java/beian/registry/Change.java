package beian.registry;

import beian.filing.event.Locator;
import beian.filing.event.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person recorded of what was in the log already.
 *
 * @param event name of its event
 * @param filingId the filing in whose history it stands
 * @param otherFilingId what that was linked to
 * @param companyId the company in whose history it stands
 * @param otherCompanyId what that was merged into
 * @param field what was changed; {@code NUMBER}, {@code NAME}, {@code ALIAS}, {@code ANNOUNCED}, a field or an identifier
 * @param before the value until then
 * @param after the value from then on
 * @param confidence of a link
 * @param source on whose word
 * @param publishedOn ISO day, month or year of that word
 */
public record Change(
        long position,
        String recordedAt,
        String event,
        @Nullable String filingId,
        @Nullable String otherFilingId,
        @Nullable String statementId,
        @Nullable String batchId,
        @Nullable String companyId,
        @Nullable String otherCompanyId,
        @Nullable String field,
        @Nullable String before,
        @Nullable String after,
        @Nullable String confidence,
        Reason reason,
        String source,
        @Nullable String url,
        String publishedOn,
        Locator locator,
        @Nullable String note) {

    static Change read(ResultSet row, int index) throws SQLException {
        return new Change(
                row.getLong("position"),
                row.getString("recorded_at"),
                row.getString("event"),
                row.getString("filing_id"),
                row.getString("other_filing_id"),
                row.getString("statement_id"),
                row.getString("batch_id"),
                row.getString("company_id"),
                row.getString("other_company_id"),
                row.getString("field"),
                row.getString("before_value"),
                row.getString("after_value"),
                row.getString("confidence"),
                Reason.valueOf(row.getString("reason")),
                row.getString("source"),
                row.getString("url"),
                row.getString("published_on"),
                new Locator(row.getString("locator_table"), row.getString("locator_row")),
                row.getString("note"));
    }
}
