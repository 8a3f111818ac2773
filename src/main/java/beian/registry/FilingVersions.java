package beian.registry;

import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.VersionedTable;
import beian.platform.store.RowBatch;
import beian.registry.statement.Cell;
import beian.registry.statement.Columns;
import beian.registry.statement.Ledger;
import beian.registry.statement.Link;
import beian.registry.statement.Statement;
import beian.registry.statement.Value;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What events make of the versions of filings. */
final class FilingVersions {

    static final VersionedTable TABLE = VersionedTable.of("registry_filing", Columns.NAMES);
    static final Table LINKS = Table.of("registry_link", "filing_id", "other_id");

    private FilingVersions() {}

    static Row first(ModelFiled event, Recorded recorded) {
        Statement statement = Statement.first(event, recorded.position());
        Table.Builder row =
                TABLE.first(event.filingId(), Ledger.FIRST, PartialDate.lastDay(event.publishedOn()), recorded);
        Ledger.first(statement).forEach(row::set);
        return row.build();
    }

    static RowBatch.Step restated(FilingRestated event, Recorded recorded) {
        String day = PartialDate.lastDay(event.publishedOn());
        return change(event.filingId(), day, recorded, ledger -> {
            long place = ledger.place(event.filingId());
            return ledger.add(day, Statement.of(event, place, recorded.position()));
        });
    }

    /** What an event changes; absent if it does not concern filings. */
    static RowBatch.@Nullable Step changed(EvidencedEvent event, Recorded recorded) {
        String day = Changes.day(event);
        if (event instanceof FilingCorrected corrected) {
            Cell cell = Cell.of(corrected.field());
            Value value = value(event, corrected.after(), corrected.printed(), recorded);
            return change(
                    corrected.filingId(),
                    day,
                    recorded,
                    ledger -> ledger.change(day, corrected.statementId(), statement -> statement.with(cell, value)));
        }
        if (event instanceof FilingNumbered numbered) {
            Value value = value(event, numbered.number(), null, recorded);
            return change(
                    numbered.filingId(),
                    day,
                    recorded,
                    ledger -> ledger.change(
                            day, numbered.statementId(), statement -> statement.with(Cell.NUMBER, value)));
        }
        if (event instanceof FilingWithdrawn withdrawn) {
            return changeFiling(
                    withdrawn.filingId(), day, recorded, statement -> statement.withdrawn(recorded.position()));
        }
        if (event instanceof FilingReinstated reinstated) {
            return changeFiling(reinstated.filingId(), day, recorded, statement -> statement.withdrawn(null));
        }
        if (event instanceof FilingsLinked linked) {
            Link link = new Link(linked.toFilingId(), recorded.position());
            return changeFiling(linked.filingId(), day, recorded, statement -> statement.linked(link));
        }
        if (event instanceof LinkReversed reversed) {
            return changeFiling(reversed.filingId(), day, recorded, statement -> {
                Link link = statement.link();
                boolean it = link != null && link.to().equals(reversed.toFilingId());
                return it ? statement.linked(null) : statement;
            });
        }
        return null;
    }

    private static Value value(
            EvidencedEvent event, @Nullable String text, @Nullable String printed, Recorded recorded) {
        return new Value(
                text,
                printed,
                recorded.position(),
                event.source(),
                event.evidence().publishedOn());
    }

    /** The two filings of a link, each with the other; a later change of one looks at both. */
    static Row[] linked(FilingsLinked event) {
        return new Row[] {pair(event.filingId(), event.toFilingId()), pair(event.toFilingId(), event.filingId())};
    }

    private static Row pair(String filing, String other) {
        return LINKS.row().set("filing_id", filing).set("other_id", other).build();
    }

    private static RowBatch.Step changeFiling(
            String filing, String day, Recorded recorded, UnaryOperator<Statement> change) {
        return change(filing, day, recorded, ledger -> ledger.changeFiling(day, filing, change));
    }

    private static RowBatch.Step change(String filing, String day, Recorded recorded, UnaryOperator<Ledger> change) {
        return TABLE.change(
                tables -> FilingQueries.group(tables, filing), recorded, rows -> change.apply(Ledger.of(rows, day))
                        .rows());
    }
}
