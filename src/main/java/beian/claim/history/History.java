package beian.claim.history;

import beian.claim.history.Touches.Touch;
import beian.claim.row.Batches;
import beian.claim.row.Batches.Batch;
import beian.claim.row.Snapshot;
import beian.claim.verdict.Outcome;
import beian.platform.projection.Moment;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.store.RowBatch;
import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Notes where verdicts change. Whatever portion of the log is worked in, each claim is judged as of the position at which a
 * recording that touches it was complete, so the portions do not matter.
 */
final class History {

    static final Table TABLE = Table.of("claim_verdict", "claim_id", "known_from");

    private final Rulesets rulesets;
    private final FilingsWhileWriting filings;

    History(Rulesets rulesets) {
        this.rulesets = rulesets;
        this.filings = new FilingsWhileWriting(rulesets);
    }

    void follow(Touches touches, Connection connection) throws SQLException {
        if (touches.byPosition().isEmpty()) {
            return;
        }
        Snapshot.Memory memory = filings.of(connection, touches.byPosition().firstKey());
        JdbcClient tables = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        List<Long> changes = tables.sql("select known_from from claim order by known_from")
                .query(Long.class)
                .list();
        List<StatedClaim> claims = List.of();
        int known = 0;
        for (Map.Entry<Long, Touch> each : touches.byPosition().entrySet()) {
            long position = each.getKey();
            Touch touch = each.getValue();
            Optional<Batch> batch = touch.kind() == Touches.Kind.BATCH
                    ? Batches.settle(tables, touch.subject(), touch.row(), position)
                    : Optional.of(new Batch("", position, position));
            while (known < changes.size() && changes.get(known) <= position) {
                known++;
                claims = List.of();
            }
            if (known > 0 && batch.isPresent()) {
                claims = claims.isEmpty() ? ClaimRows.at(tables, position) : claims;
                follow(touch, batch.get(), claims, memory, tables, connection);
            }
        }
    }

    private void follow(
            Touch touch,
            Batch recording,
            List<StatedClaim> claims,
            Snapshot.Memory memory,
            JdbcClient tables,
            Connection connection)
            throws SQLException {
        Snapshot snapshot = new Snapshot(tables, Moment.whileWriting(recording.settled()), memory);
        Reach reach = new Reach(touch, recording, tables, snapshot);
        RowBatch.Rows rows = new RowBatch.Rows();
        for (StatedClaim claim : claims) {
            if (reach.touches(claim)) {
                Row row = row(claim, touch, recording, snapshot, tables);
                if (row != null) {
                    rows.put(row.sql(), row.key(), row.values());
                }
            }
        }
        rows.run(connection);
    }

    /** What is noted of a claim that may have changed; absent if it did not. */
    private @Nullable Row row(StatedClaim claim, Touch touch, Batch recording, Snapshot snapshot, JdbcClient tables) {
        Ruleset ruleset = rulesets.standard();
        Judged judged = judged(claim, Checking.by(ruleset), snapshot);
        Judged before = before(claim.claimId(), recording.settled(), tables);
        boolean stated = touch.kind() == Touches.Kind.CLAIM;
        if (judged.equals(before) && !stated) {
            return null;
        }
        return TABLE.row()
                .set("claim_id", claim.claimId())
                .set("known_from", recording.settled())
                .set("verdict", judged.verdict())
                .set("readings", judged.readings())
                .set("believed", judged.believed())
                .set("because", judged.because())
                .set("cause", touch.event())
                .set("cause_from", recording.position())
                .set("cause_subject", touch.subject())
                .set("ruleset", ruleset.name())
                .set("ruleset_version", ruleset.version())
                .set("ruleset_hash", ruleset.hash())
                .set("recorded_at", touch.at().toString())
                .build();
    }

    private static Judged judged(StatedClaim claim, Checking checking, Snapshot snapshot) {
        if (claim.retraction() != null) {
            return Judged.NOT_ANY_MORE;
        }
        Outcome outcome = Verdicts.of(claim, checking, snapshot);
        return Judged.of(outcome);
    }

    private static @Nullable Judged before(String claim, long position, JdbcClient tables) {
        return tables.sql("select verdict, readings, believed, because from claim_verdict"
                        + " where claim_id = ? and known_from < ? order by known_from desc limit 1")
                .params(claim, position)
                .query((row, i) -> new Judged(
                        row.getString(1),
                        Objects.requireNonNull(row.getString(2)),
                        Objects.requireNonNull(row.getString(3)),
                        Objects.requireNonNull(row.getString(4))))
                .optional()
                .orElse(null);
    }
}
