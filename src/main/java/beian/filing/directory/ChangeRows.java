package beian.filing.directory;

import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingNumbered;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.Reason;
import beian.platform.store.RowBatch;
import java.util.EnumSet;
import java.util.Set;

/** What a change leaves in the tables of the {@link Directory}; its rows come after all that stood before it. */
final class ChangeRows {

    /** After these the number until now never was the filing's; after any other it leads to the filing for ever. */
    private static final Set<Reason> NEVER_RIGHT =
            EnumSet.of(Reason.TRANSCRIPTION, Reason.SOURCE_CORRECTED, Reason.REINTERPRETED);

    private ChangeRows() {}

    static void follow(EvidencedEvent event, long position, RowBatch rows) {
        Subject subject = Subject.of(event);
        switch (subject.kind()) {
            case BATCH -> rows.add("update batch_directory set amended = ? where batch_id = ?", position, subject.id());
            case FILING -> rows.add(DirectoryRows.MOVE_FILING, position, subject.id());
            case COMPANY ->
                rows.add(
                        "insert into company_change (company_id, position) values (?, ?)"
                                + " on conflict (company_id) do update set position = excluded.position",
                        subject.id(),
                        position);
        }
        if (event instanceof FilingNumbered numbered) {
            number(numbered, position, rows);
        } else if (event instanceof CompanyRenamed renamed) {
            name(renamed.name(), renamed.companyId(), rows);
        } else if (event instanceof AliasAsserted asserted) {
            name(asserted.name(), asserted.companyId(), rows);
        } else if (event instanceof AliasRetracted retracted) {
            rows.add(
                    "delete from company_directory where name = ? and company_id = ?",
                    CompanyNames.normalise(retracted.name()),
                    retracted.companyId());
        } else if (event instanceof IdentifierAsserted asserted) {
            identifier(asserted, rows);
        } else if (event instanceof IdentifierRetracted retracted) {
            rows.add(
                    "delete from identifier_directory where scheme = ? and value = ? and company_id = ?",
                    retracted.scheme().name(),
                    retracted.value(),
                    retracted.companyId());
        }
    }

    /** The row of the filing holds the number of now; those that it held before have rows of their own. */
    private static void number(FilingNumbered event, long position, RowBatch rows) {
        String filing = event.filingId();
        rows.add("delete from filing_directory where filing_id = ?", former(filing, event.number()));
        rows.add("update filing_directory set number = ? where filing_id = ?", event.number(), filing);
        if (event.before() != null && !NEVER_RIGHT.contains(event.reason())) {
            rows.add(
                    "insert into filing_directory (filing_id, company_id, series, number, restates, position)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    former(filing, event.before()),
                    event.companyId(),
                    event.series().name(),
                    event.before(),
                    filing,
                    position);
        }
    }

    /** No statement has such an id. */
    private static String former(String filingId, String number) {
        return filingId + "#" + number;
    }

    private static void name(String printed, String companyId, RowBatch rows) {
        rows.add(
                "insert into company_directory (name, company_id) values (?, ?) on conflict (name) do nothing",
                CompanyNames.normalise(printed),
                companyId);
    }

    private static void identifier(IdentifierAsserted event, RowBatch rows) {
        String sql = Identifiers.isExclusive(event)
                ? "insert into identifier_directory (scheme, value, company_id) values (?, ?, ?)"
                        + " on conflict (scheme, value) do nothing"
                : "delete from identifier_directory where scheme = ? and value = ? and company_id = ?";
        rows.add(sql, event.scheme().name(), event.value(), event.companyId());
    }
}
