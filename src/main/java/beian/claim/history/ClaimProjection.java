package beian.claim.history;

import beian.claim.history.Touches.Kind;
import beian.claim.row.Batches;
import beian.claim.row.CompanyVersions;
import beian.claim.row.StatementVersions;
import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.ClaimRetracted;
import beian.filing.event.ClaimStated;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyNamed;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.EvidencedEvent;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.LinkReversed;
import beian.filing.event.MergeReversed;
import beian.filing.event.ModelFiled;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.ViewWriter;
import beian.platform.store.RowBatch;
import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps claims and what they are checked against, and notes where a verdict changed. It judges by the standard ruleset as
 * that was at the start: other rules raise its version, so that the next start judges everything anew.
 */
@Component
@ProcessingGroup(ClaimProjection.NAME)
public class ClaimProjection extends Projection {

    public static final String NAME = "claim";

    private static final int VERSION = 1;
    private static final int RULES = 1_000_000;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 7;

    private final History history;

    ClaimProjection(ViewWriter views, Rulesets rulesets) {
        super(
                views,
                version(rulesets.standard()),
                ClaimRows.TABLE,
                History.TABLE,
                StatementVersions.TABLE.table(),
                StatementVersions.LINKS,
                Batches.TABLE,
                CompanyVersions.UNATTRIBUTED,
                CompanyVersions.NAMES.table(),
                CompanyVersions.MERGERS.table());
        this.history = new History(rulesets.standard());
    }

    /** Places of the version before those of the rules. */
    private static int version(Ruleset ruleset) {
        return VERSION * RULES + Integer.parseInt(ruleset.hash().substring(0, HEX_DIGITS), HEX) % RULES;
    }

    private Touches touches() {
        return noted(Touches::new, touches -> tables -> history.follow(touches, tables));
    }

    @EventHandler
    void on(BatchAnnounced event, Recorded recorded) {
        touches().batch(event.batchId(), 0, recorded);
        write(recorded, Batches.announced(event, recorded));
    }

    @EventHandler
    void on(CompanyNamed event, Recorded recorded) {
        write(recorded, CompanyVersions.named(event, recorded));
    }

    @EventHandler
    void on(ModelFiled event, Recorded recorded) {
        touches().row(event, recorded);
        write(recorded, StatementVersions.first(event, recorded));
    }

    @EventHandler
    void on(ClaimStated event, Recorded recorded) {
        touches().add(Kind.CLAIM, event, event.claimId(), recorded);
        write(recorded, ClaimRows.stated(event, recorded));
    }

    @EventHandler
    void on(ClaimRetracted event, Recorded recorded) {
        touches().add(Kind.CLAIM, event, event.claimId(), recorded);
        write(recorded, ClaimRows.retracted(event, recorded));
    }

    @EventHandler
    void on(FilingRestated event, Recorded recorded) {
        touches().row(event, recorded);
        change(StatementVersions.changed(event, recorded), recorded);
    }

    @Override
    protected void other(Object event, Recorded recorded) {
        write(recorded);
        if (event instanceof FilingsLinked linked) {
            write(recorded, StatementVersions.linked(linked));
        }
        if (event instanceof EvidencedEvent evidenced) {
            touch(evidenced, recorded);
            change(StatementVersions.changed(evidenced, recorded), recorded);
            change(CompanyVersions.changed(evidenced, recorded), recorded);
        }
    }

    private void change(RowBatch.@Nullable Step step, Recorded recorded) {
        if (step != null) {
            write(recorded, step);
        }
    }

    private void touch(EvidencedEvent event, Recorded recorded) {
        if (event instanceof CompaniesMerged merged) {
            touches().add(Kind.MERGER, event, merged.companyId(), recorded);
        } else if (event instanceof MergeReversed reversed) {
            touches().add(Kind.MERGER, event, reversed.companyId(), recorded);
        } else if (event instanceof CompanyRenamed renamed) {
            touches().add(Kind.NAME, event, renamed.companyId(), renamed.name(), recorded);
        } else if (event instanceof AliasAsserted alias) {
            touches().add(Kind.NAME, event, alias.companyId(), alias.name(), recorded);
        } else if (event instanceof AliasRetracted alias) {
            touches().add(Kind.NAME, event, alias.companyId(), alias.name(), recorded);
        } else {
            touchFiling(event, recorded);
        }
    }

    private void touchFiling(EvidencedEvent event, Recorded recorded) {
        String filing = event instanceof FilingCorrected corrected
                ? corrected.filingId()
                : event instanceof FilingNumbered numbered
                        ? numbered.filingId()
                        : event instanceof FilingWithdrawn withdrawn
                                ? withdrawn.filingId()
                                : event instanceof FilingReinstated reinstated
                                        ? reinstated.filingId()
                                        : event instanceof FilingsLinked linked
                                                ? linked.filingId()
                                                : event instanceof LinkReversed reversed ? reversed.filingId() : null;
        if (filing != null) {
            touches().add(Kind.FILING, event, filing, recorded);
        }
    }
}
