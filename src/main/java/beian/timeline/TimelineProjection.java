package beian.timeline;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Table;
import beian.platform.projection.ViewWriter;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.timeline.Entry.Sentence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

/** Keeps one row per event. */
@Component
@ProcessingGroup(TimelineProjection.NAME)
class TimelineProjection extends Projection {

    static final String NAME = "timeline";
    private static final int VERSION = 1;
    private static final Table ENTRIES = Table.of("timeline_entry", "position");

    private final Views views;

    TimelineProjection(ViewWriter writer, Views views) {
        super(writer, VERSION, ENTRIES);
        this.views = views;
    }

    @EventHandler
    void on(BatchAnnounced event, Recorded recorded) {
        write(
                recorded,
                row(recorded, event, event.batchId(), event.publishedOn(), Sentences.of(event))
                        .build());
    }

    @EventHandler
    void on(CompanyNamed event, Recorded recorded) {
        Table.Builder row = row(recorded, event, event.batchId(), event.publishedOn(), Sentences.of(event));
        write(recorded, row.set("company_id", event.companyId()).build());
    }

    @EventHandler
    void on(ModelFiled event, Recorded recorded) {
        Table.Builder row = row(recorded, event, event.batchId(), event.publishedOn(), Sentences.of(event));
        write(
                recorded,
                row.set("company_id", event.companyId())
                        .set("filing_id", event.filingId())
                        .build());
    }

    private static Table.Builder row(
            Recorded recorded, Object event, String batchId, String publishedOn, Sentence sentence) {
        return ENTRIES.row()
                .set("position", recorded.position())
                .set("recorded_at", recorded.at().toString())
                .set("event", event.getClass().getSimpleName())
                .set("batch_id", batchId)
                .set("published_on", publishedOn)
                .set("chinese", sentence.zh())
                .set("english", sentence.en());
    }

    @QueryHandler
    Answer<Page<Entry>> answer(FindEntries query) {
        return views.answerAsOf(NAME, AsOf.position(query.to()), (jdbc, moment) -> {
            long to = moment.position();
            Where where = new Where()
                    .and("batch_id = ?", query.batch())
                    .and("company_id = ?", query.company())
                    .and("position <= ?", to)
                    .and("position >= ?", query.from());
            long total = where.query(jdbc, "select count(*) from timeline_entry", "")
                    .query(Long.class)
                    .single();
            List<Entry> entries = where.query(
                            jdbc, "select * from timeline_entry", " order by position limit " + (query.limit() + 1))
                    .query(TimelineProjection::read)
                    .list();
            return Page.of(to, total, entries, query.limit(), Entry::position);
        });
    }

    private static Entry read(ResultSet row, int index) throws SQLException {
        return new Entry(
                row.getLong("position"),
                row.getString("recorded_at"),
                row.getString("event"),
                row.getString("batch_id"),
                row.getString("company_id"),
                row.getString("filing_id"),
                row.getString("published_on"),
                new Sentence(row.getString("chinese"), row.getString("english")));
    }
}
