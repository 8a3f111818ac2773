package beian.claim.history;

import beian.claim.history.StatedClaim.Retraction;
import beian.filing.event.ClaimEvent;
import beian.filing.event.ClaimRetracted;
import beian.filing.event.ClaimStated;
import beian.filing.event.Evidence;
import beian.filing.event.Locator;
import beian.filing.event.NotCheckable;
import beian.filing.event.Reason;
import beian.platform.projection.Recorded;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims as they were stated and retracted, one row per event. */
public final class ClaimRows {

    static final Table TABLE = Table.of("claim", "claim_id", "known_from");

    private static final String STATED = "STATED";

    private ClaimRows() {}

    static Row stated(ClaimStated event, Recorded recorded) {
        return row(event, STATED, recorded)
                .set("statement_zh", event.statementZh())
                .set("statement_en", event.statementEn())
                .set("expression", event.expression())
                .set("not_checkable", event.notCheckable())
                .build();
    }

    static Row retracted(ClaimRetracted event, Recorded recorded) {
        return row(event, "RETRACTED", recorded).set("reason", event.reason()).build();
    }

    private static Table.Builder row(ClaimEvent event, String type, Recorded recorded) {
        Evidence evidence = event.evidence();
        return TABLE.row()
                .set("claim_id", event.claimId())
                .set("known_from", recorded.position())
                .set("event", type)
                .set("source", evidence.source())
                .set("url", evidence.url())
                .set("published_on", evidence.publishedOn())
                .set("locator_table", evidence.locator().table())
                .set("locator_row", evidence.locator().row())
                .set("note", evidence.note())
                .set("recorded_at", recorded.at().toString());
    }

    /** Every claim as it stood at a position, in the order in which they were first stated. */
    public static List<StatedClaim> at(JdbcClient tables, long position) {
        return read(tables, null, position);
    }

    /** One claim as it stood at a position; nothing if it was not stated by then. */
    public static List<StatedClaim> at(JdbcClient tables, String claim, long position) {
        return read(tables, claim, position);
    }

    private static List<StatedClaim> read(JdbcClient tables, @Nullable String claim, long position) {
        Map<String, StatedClaim> claims = new LinkedHashMap<>();
        new Where()
                .and("known_from <= ?", position)
                .and("claim_id = ?", claim)
                .query(tables, "select * from claim", " order by known_from")
                .query(row -> {
                    String id = row.getString("claim_id");
                    StatedClaim before = claims.get(id);
                    if (row.getString("event").equals(STATED)) {
                        claims.put(id, stated(row, before));
                    } else if (before != null) {
                        claims.put(id, before.retracted(retraction(row)));
                    }
                });
        return new ArrayList<>(claims.values());
    }

    private static StatedClaim stated(ResultSet row, @Nullable StatedClaim before) throws SQLException {
        long position = row.getLong("known_from");
        String reason = row.getString("not_checkable");
        return new StatedClaim(
                row.getString("claim_id"),
                before == null ? position : before.first(),
                position,
                row.getString("statement_zh"),
                row.getString("statement_en"),
                row.getString("expression"),
                reason == null ? null : NotCheckable.valueOf(reason),
                evidence(row),
                row.getString("recorded_at"),
                null);
    }

    private static Retraction retraction(ResultSet row) throws SQLException {
        return new Retraction(
                row.getLong("known_from"),
                Reason.valueOf(row.getString("reason")),
                evidence(row),
                row.getString("recorded_at"));
    }

    private static Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getString("source"),
                row.getString("url"),
                row.getString("published_on"),
                new Locator(row.getString("locator_table"), row.getString("locator_row")),
                row.getString("note"));
    }
}
