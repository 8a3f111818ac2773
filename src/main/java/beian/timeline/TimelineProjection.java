package beian.timeline;

import beian.filing.event.AliasAsserted;
import beian.filing.event.AliasRetracted;
import beian.filing.event.BatchAmended;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompaniesMerged;
import beian.filing.event.CompanyNamed;
import beian.filing.event.CompanyRenamed;
import beian.filing.event.FilingCorrected;
import beian.filing.event.FilingEvent;
import beian.filing.event.FilingNumbered;
import beian.filing.event.FilingReinstated;
import beian.filing.event.FilingRestated;
import beian.filing.event.FilingWithdrawn;
import beian.filing.event.FilingsLinked;
import beian.filing.event.IdentifierAsserted;
import beian.filing.event.IdentifierRetracted;
import beian.filing.event.LinkReversed;
import beian.filing.event.MergeReversed;
import beian.filing.event.ModelFiled;
import beian.filing.event.PartialDate;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.ViewWriter;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** Keeps one row per event. */
@Component
@ProcessingGroup(TimelineProjection.NAME)
class TimelineProjection extends Projection {

    static final String NAME = "timeline";
    private static final int VERSION = 2;
    private static final Table ENTRIES = Table.of("timeline_entry", "position");

    private final Sentences sentences = new Sentences();

    TimelineProjection(ViewWriter writer) {
        super(writer, VERSION, ENTRIES);
    }

    @EventHandler
    void on(BatchAnnounced event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(BatchAmended event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(CompanyNamed event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(CompanyRenamed event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(AliasAsserted event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(AliasRetracted event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(IdentifierAsserted event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(IdentifierRetracted event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(CompaniesMerged event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(MergeReversed event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(ModelFiled event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(FilingRestated event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(FilingCorrected event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(FilingNumbered event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(FilingWithdrawn event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(FilingReinstated event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(FilingsLinked event, Recorded recorded) {
        tell(event, recorded);
    }

    @EventHandler
    void on(LinkReversed event, Recorded recorded) {
        tell(event, recorded);
    }

    /** Not a handler itself: Axon would prefer the one for any object to one for an interface. */
    private void tell(FilingEvent event, Recorded recorded) {
        write(recorded, row(event.getClass().getSimpleName(), sentences.of(event), recorded));
    }

    private static Row row(String event, Told told, Recorded recorded) {
        PartialDate published = PartialDate.parse(told.publishedOn());
        String filedOn = told.filedOn();
        PartialDate filed = filedOn == null ? null : PartialDate.parse(filedOn);
        Subject subject = told.subject();
        return ENTRIES.row()
                .set("position", recorded.position())
                .set("recorded_at", recorded.at().toString())
                .set("event", event)
                .set("batch_id", subject.batchId())
                .set("company_id", subject.companyId())
                .set("other_company_id", subject.otherCompanyId())
                .set("filing_id", subject.filingId())
                .set("other_filing_id", subject.otherFilingId())
                .set("published_on", told.publishedOn())
                .set("possible_from", published.first().toString())
                .set("public_from", published.last().toString())
                .set("filed_from", filed == null ? null : filed.first().toString())
                .set("filed_to", filed == null ? null : filed.last().toString())
                .set("reason", told.reason())
                .set("chinese", told.sentence().zh())
                .set("english", told.sentence().en())
                .build();
    }
}
