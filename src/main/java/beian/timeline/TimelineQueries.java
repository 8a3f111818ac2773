package beian.timeline;

import beian.filing.event.Reason;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Moment;
import beian.platform.projection.Page;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.timeline.Entry.Sentence;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what happened, forwards and backwards. */
@Component
class TimelineQueries {

    private static final String ROWS = "select * from timeline_entry";
    private static final String COUNT = "select count(*) from timeline_entry";

    private final Views views;

    TimelineQueries(Views views) {
        this.views = views;
    }

    @QueryHandler
    Answer<Page<Entry>> answer(FindEntries query) {
        Long asked = query.to();
        AsOf asOf =
                asked != null && query.asOf().knownAt() == null ? query.asOf().knownAt(asked) : query.asOf();
        Page<Entry> page = views.answerAsOf(TimelineProjection.NAME, asOf, (jdbc, moment) -> {
                    long to = asked == null ? moment.position() : Math.min(asked, moment.position());
                    Where where = by(moment, of(query.batch(), query.companies()))
                            .and("position <= ?", to)
                            .and("position >= ?", query.from());
                    long total = where.query(jdbc, COUNT, "").query(Long.class).single();
                    List<Entry> entries = where.query(jdbc, ROWS, " order by position limit " + (query.limit() + 1))
                            .query(TimelineQueries::read)
                            .list();
                    return Page.of(to, total, entries, query.limit(), Entry::position);
                })
                .body();
        return new Answer<>(page.position(), page);
    }

    @QueryHandler
    Answer<Page<Entry>> answer(FindLatestEntries query) {
        return views.answerAsOf(TimelineProjection.NAME, AsOf.NOW, (jdbc, moment) -> {
            Where where = of(query.batch(), query.company());
            long total = where.query(jdbc, COUNT, "").query(Long.class).single();
            List<Entry> entries = where.and("position < ?", query.before())
                    .query(jdbc, ROWS, " order by position desc limit " + (query.limit() + 1))
                    .query(TimelineQueries::read)
                    .list();
            return Page.of(moment.position(), total, entries, query.limit(), Entry::position);
        });
    }

    @QueryHandler
    Answer<List<Entry>> answer(FollowEntries query) {
        return views.answer(TimelineProjection.NAME, jdbc -> of(query.batch(), query.company())
                .and("position > ?", query.after())
                .query(jdbc, ROWS, " order by position limit " + query.limit())
                .query(TimelineQueries::read)
                .list());
    }

    /** How far the live views have come. */
    long position() {
        return views.answer(TimelineProjection.NAME, jdbc -> true).position();
    }

    private static Where of(@Nullable String batch, @Nullable String company) {
        return of(batch, company == null ? null : List.of(company));
    }

    private static Where of(@Nullable String batch, @Nullable List<String> companies) {
        return new Where().and("batch_id = ?", batch).amongEither("company_id", "other_company_id", companies);
    }

    private static Where by(Moment moment, Where where) {
        boolean possibly = moment.possibly();
        return where.and((possibly ? "possible_from" : "public_from") + " <= ?", day(moment.publicAt()))
                .and("coalesce(" + (possibly ? "filed_from" : "filed_to") + ", '') <= ?", day(moment.filedAt()));
    }

    private static @Nullable String day(@Nullable LocalDate asked) {
        return asked == null ? null : asked.toString();
    }

    private static Entry read(ResultSet row, int index) throws SQLException {
        String reason = row.getString("reason");
        return new Entry(
                row.getLong("position"),
                row.getString("recorded_at"),
                row.getString("event"),
                row.getString("batch_id"),
                row.getString("company_id"),
                row.getString("other_company_id"),
                row.getString("filing_id"),
                row.getString("other_filing_id"),
                row.getString("published_on"),
                row.getString("public_from"),
                reason == null ? null : Reason.valueOf(reason),
                new Sentence(row.getString("chinese"), row.getString("english")));
    }
}
