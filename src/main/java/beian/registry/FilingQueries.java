package beian.registry;

import beian.filing.event.Locator;
import beian.filing.event.Series;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.platform.projection.Recorded;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.scale.Disclosure;
import beian.scale.ScaleKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers questions about filings. */
@Component
class FilingQueries {

    static final String VERSIONS = "select * from registry_filing";

    private final Views views;
    private final Totals totals;

    FilingQueries(Views views, Totals totals) {
        this.views = views;
        this.totals = totals;
    }

    @QueryHandler
    Answer<Page<Filing>> answer(FindFilings query) {
        return views.answerAsOf(RegistryProjection.NAME, AsOf.position(query.knownAt()), (jdbc, moment) -> {
            long position = moment.position();
            Where where = where(query);
            long total = totals.at(position, where, jdbc);
            List<Filing> rows = where.and("known_from <= ?", position)
                    .and("known_to > ?", position)
                    .and("known_from > ?", query.after())
                    .query(jdbc, VERSIONS, " order by known_from limit " + (query.limit() + 1))
                    .query(FilingQueries::read)
                    .list();
            return Page.of(position, total, rows, query.limit(), Filing::knownFrom);
        });
    }

    private static Where where(FindFilings query) {
        return new Where()
                .and("batch_id = ?", query.batch())
                .and("series = ?", query.series())
                .and("company_id = ?", query.company())
                .and("region = ?", query.region())
                .and("tier = ?", query.tier())
                .and("disclosure = ?", query.disclosure())
                .and("filed_to >= ?", iso(query.filedFrom()))
                .and("filed_from <= ?", iso(query.filedTo()))
                .contains("search", query.text());
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    @QueryHandler
    Answer<List<Filing>> answer(FindFiling query) {
        return views.answer(RegistryProjection.NAME, jdbc -> {
            List<Filing> versions = new Where()
                    .and("filing_id = ?", query.filingId())
                    .query(jdbc, VERSIONS, " order by version")
                    .query(FilingQueries::read)
                    .list();
            if (versions.isEmpty()) {
                throw new Rejected(Rejected.Kind.UNKNOWN, "filing.unknown", query.filingId());
            }
            return versions;
        });
    }

    static Filing read(ResultSet row, int index) throws SQLException {
        return new Filing(
                row.getString("filing_id"),
                row.getInt("version"),
                row.getString("batch_id"),
                row.getInt("row_no"),
                Series.valueOf(row.getString("series")),
                row.getString("model"),
                row.getString("company_id"),
                row.getString("registrant"),
                row.getString("region"),
                row.getString("number"),
                row.getString("filed_on"),
                row.getString("filed_on_printed"),
                scale(row),
                Disclosure.valueOf(row.getString("disclosure")),
                tier(row.getString("tier")),
                row.getString("scenario"),
                words(row.getString("flags")),
                row.getString("source"),
                row.getString("published_on"),
                new Locator(row.getString("locator_table"), row.getString("locator_row")),
                row.getLong("known_from"),
                closed(row.getLong("known_to")),
                row.getString("public_from"),
                row.getString("recorded_at"));
    }

    private static Filing.Scale scale(ResultSet row) throws SQLException {
        return new Filing.Scale(
                row.getString("scale"),
                ScaleKind.valueOf(row.getString("scale_kind")),
                number(row, "scale_lower"),
                number(row, "scale_upper"));
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    private static @Nullable String tier(String stored) {
        return stored.equals(RegistryProjection.NO_TIER) ? null : stored;
    }

    private static @Nullable Long closed(long position) {
        return position == Recorded.OPEN ? null : position;
    }
}
