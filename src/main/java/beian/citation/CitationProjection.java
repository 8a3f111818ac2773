package beian.citation;

import beian.filing.event.CitationMade;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Table;
import beian.platform.projection.ViewWriter;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps one row per citation. */
@Component
@ProcessingGroup(CitationProjection.NAME)
class CitationProjection extends Projection {

    static final String NAME = "citation";
    private static final int VERSION = 1;
    private static final Table CITATIONS = Table.of("citation", "citation_id");

    private final Views views;

    CitationProjection(ViewWriter writer, Views views) {
        super(writer, VERSION, CITATIONS);
        this.views = views;
    }

    @EventHandler
    void on(CitationMade event, Recorded recorded) {
        write(CITATIONS
                .row()
                .set("citation_id", event.citationId())
                .set("query", event.query())
                .set("position", event.position())
                .set("ruleset", event.ruleset())
                .set("ruleset_version", event.rulesetVersion())
                .set("result_hash", event.resultHash())
                .set("code", event.code())
                .set("total", event.total())
                .set("result", event.result())
                .set("known_from", recorded.position())
                .set("recorded_at", recorded.at().toString())
                .build());
    }

    @QueryHandler
    Answer<Citation> answer(FindCitation query) {
        return views.answer(NAME, jdbc -> new Where()
                .and("citation_id = ?", query.citationId())
                .query(jdbc, "select * from citation", "")
                .query(CitationProjection::read)
                .optional()
                .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "citation.unknown", query.citationId())));
    }

    private static Citation read(ResultSet row, int index) throws SQLException {
        String ruleset = row.getString("ruleset");
        return new Citation(
                row.getString("citation_id"),
                row.getString("query"),
                row.getLong("position"),
                ruleset == null ? null : new Ruleset(ruleset, row.getInt("ruleset_version")),
                row.getString("result_hash"),
                row.getString("code"),
                total(row),
                row.getString("recorded_at"),
                Citation.unpacked(row.getString("result")));
    }

    private static @Nullable Long total(ResultSet row) throws SQLException {
        long total = row.getLong("total");
        return row.wasNull() ? null : total;
    }
}
