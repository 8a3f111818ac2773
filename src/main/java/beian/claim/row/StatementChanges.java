package beian.claim.row;

import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingEvent;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;
import beian.filing.event.PartialDate;
import beian.platform.projection.Recorded;
import beian.platform.store.RowBatch;
import beian.registry.statement.Cell;
import beian.registry.statement.Link;
import beian.registry.statement.Statement;
import beian.registry.statement.Value;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What events change of the statements of filings that are in the log. */
public final class StatementChanges {

    private StatementChanges() {}

    /** What an event changes; absent if it does not concern them. */
    public static RowBatch.@Nullable Step changed(FilingEvent event, Recorded recorded) {
        if (event instanceof FilingRestated restated) {
            String day = PartialDate.lastDay(restated.publishedOn());
            return StatementVersions.change(restated.filingId(), day, recorded, ledger -> {
                long place = ledger.place(restated.filingId());
                return ledger.add(day, Statement.of(restated, place, recorded.position()));
            });
        }
        if (event instanceof FilingCorrected corrected) {
            Value value = value(event, corrected.after(), corrected.evidence().publishedOn(), recorded);
            String day = PartialDate.lastDay(corrected.evidence().publishedOn());
            return StatementVersions.change(
                    corrected.filingId(),
                    day,
                    recorded,
                    ledger -> ledger.change(
                            day,
                            corrected.statementId(),
                            statement -> statement.with(Cell.of(corrected.field()), value)));
        }
        if (event instanceof FilingNumbered numbered) {
            Value value = value(event, numbered.number(), numbered.evidence().publishedOn(), recorded);
            String day = PartialDate.lastDay(numbered.evidence().publishedOn());
            return StatementVersions.change(
                    numbered.filingId(),
                    day,
                    recorded,
                    ledger -> ledger.change(
                            day, numbered.statementId(), statement -> statement.with(Cell.NUMBER, value)));
        }
        return changedWhole(event, recorded);
    }

    private static RowBatch.@Nullable Step changedWhole(FilingEvent event, Recorded recorded) {
        if (event instanceof FilingWithdrawn withdrawn) {
            String on = withdrawn.evidence().publishedOn();
            return changeFiling(
                    withdrawn.filingId(), on, recorded, statement -> statement.withdrawn(recorded.position()));
        }
        if (event instanceof FilingReinstated reinstated) {
            String on = reinstated.evidence().publishedOn();
            return changeFiling(reinstated.filingId(), on, recorded, statement -> statement.withdrawn(null));
        }
        if (event instanceof FilingsLinked linked) {
            Link link = new Link(linked.toFilingId(), recorded.position());
            String on = linked.evidence().publishedOn();
            return changeFiling(linked.filingId(), on, recorded, statement -> statement.linked(link));
        }
        if (event instanceof LinkReversed reversed) {
            String on = reversed.evidence().publishedOn();
            return changeFiling(reversed.filingId(), on, recorded, statement -> {
                Link link = statement.link();
                boolean it = link != null && link.to().equals(reversed.toFilingId());
                return it ? statement.linked(null) : statement;
            });
        }
        return null;
    }

    private static Value value(FilingEvent event, @Nullable String text, String publishedOn, Recorded recorded) {
        return new Value(text, null, recorded.position(), event.source(), publishedOn);
    }

    private static RowBatch.Step changeFiling(
            String filing, String publishedOn, Recorded recorded, UnaryOperator<Statement> change) {
        String day = PartialDate.lastDay(publishedOn);
        return StatementVersions.change(filing, day, recorded, ledger -> ledger.changeFiling(day, filing, change));
    }
}
