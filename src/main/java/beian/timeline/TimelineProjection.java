package beian.timeline;

import beian.filing.event.CitationMade;
import beian.filing.event.ClaimEvent;
import beian.filing.event.FilingEvent;
import beian.filing.event.PartialDate;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.ViewWriter;
import java.time.ZoneOffset;
import org.axonframework.config.ProcessingGroup;
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

    @Override
    protected void other(Object event, Recorded recorded) {
        if (event instanceof FilingEvent filingEvent) {
            write(row(event, sentences.of(filingEvent), recorded));
        } else if (event instanceof CitationMade citation) {
            write(row(event, cited(citation, recorded), recorded));
        } else if (event instanceof ClaimEvent claim) {
            write(row(event, Claims.told(claim), recorded));
        }
    }

    /** A citation is published by being made. */
    private static Told cited(CitationMade event, Recorded recorded) {
        String day = recorded.at().atOffset(ZoneOffset.UTC).toLocalDate().toString();
        return Told.published(
                day,
                Subject.NONE,
                "引用 %s 固定了截至位置 %d 的答复：%s".formatted(event.citationId(), event.position(), event.query()),
                "Citation %s pinned the answer as of position %d to %s"
                        .formatted(event.citationId(), event.position(), event.query()));
    }

    private static Row row(Object event, Told told, Recorded recorded) {
        PartialDate published = PartialDate.parse(told.publishedOn());
        String filedOn = told.filedOn();
        PartialDate filed = filedOn == null ? null : PartialDate.parse(filedOn);
        Subject subject = told.subject();
        return ENTRIES.row()
                .set("position", recorded.position())
                .set("recorded_at", recorded.at().toString())
                .set("event", event.getClass().getSimpleName())
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
