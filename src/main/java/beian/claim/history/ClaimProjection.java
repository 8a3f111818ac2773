package beian.claim.history;

import beian.claim.row.Batches;
import beian.claim.row.CompanyVersions;
import beian.claim.row.PersonsWord;
import beian.claim.row.StatementChanges;
import beian.claim.row.StatementVersions;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.ClaimRetracted;
import beian.filing.event.ClaimStated;
import beian.filing.event.CompanyNamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingClassified;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingsLinked;
import beian.filing.event.ModelFiled;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.ViewWriter;
import beian.platform.store.RowBatch;
import beian.ruleset.Rulesets;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps claims and what they are checked against, and notes where a verdict changed. It judges by the standard ruleset: when
 * that is read anew and is another one, its version is too, and everything is judged anew.
 */
@Component
@ProcessingGroup(ClaimProjection.NAME)
public class ClaimProjection extends Projection {

    public static final String NAME = "claim";

    private static final int VERSION = 1;
    private static final int RULES = 1_000_000;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 7;

    private final Rulesets rulesets;
    private final History history;

    ClaimProjection(ViewWriter views, Rulesets rulesets) {
        super(
                views,
                VERSION,
                ClaimRows.TABLE,
                History.TABLE,
                StatementVersions.TABLE.table(),
                StatementVersions.LINKS,
                Batches.TABLE,
                CompanyVersions.UNATTRIBUTED,
                CompanyVersions.NAMES.table(),
                CompanyVersions.MERGERS.table(),
                PersonsWord.TABLE.table());
        this.rulesets = rulesets;
        this.history = new History(rulesets);
    }

    /** Of the code, and behind it digits of the rules. */
    @Override
    public int version() {
        String digits = rulesets.standard().hash().substring(0, HEX_DIGITS);
        return VERSION * RULES + Integer.parseInt(digits, HEX) % RULES;
    }

    private Touches touches() {
        return noted(Touches::new, touches -> tables -> history.follow(touches, tables));
    }

    @EventHandler
    void on(BatchAnnounced event, Recorded recorded) {
        touches().batch(event.batchId(), 0, recorded);
        write(Batches.announced(event, recorded));
    }

    @EventHandler
    void on(CompanyNamed event, Recorded recorded) {
        write(CompanyVersions.named(event, recorded));
    }

    @EventHandler
    void on(ModelFiled event, Recorded recorded) {
        touches().row(event, recorded);
        write(StatementVersions.first(event, recorded));
    }

    @EventHandler
    void on(ClaimStated event, Recorded recorded) {
        touches().claim(event, recorded);
        write(ClaimRows.stated(event, recorded));
    }

    @EventHandler
    void on(ClaimRetracted event, Recorded recorded) {
        touches().claim(event, recorded);
        write(ClaimRows.retracted(event, recorded));
    }

    @EventHandler
    void on(FilingClassified event, Recorded recorded) {
        touches().add(event, recorded);
        write(PersonsWord.of(event, recorded));
    }

    @EventHandler
    void on(FilingRestated event, Recorded recorded) {
        touches().row(event, recorded);
        change(StatementChanges.changed(event, recorded));
    }

    @Override
    protected void other(Object event, Recorded recorded) {
        if (event instanceof FilingsLinked linked) {
            write(StatementVersions.linked(linked));
        }
        if (event instanceof EvidencedEvent evidenced) {
            touches().add(evidenced, recorded);
            change(StatementChanges.changed(evidenced, recorded));
            change(CompanyVersions.changed(evidenced, recorded));
        }
    }

    private void change(RowBatch.@Nullable Step step) {
        if (step != null) {
            write(step);
        }
    }
}
