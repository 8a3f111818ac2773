package beian.claim.history;

import beian.claim.verdict.Outcome.Because;
import beian.claim.verdict.Outcome.Believed;
import beian.claim.verdict.Verdict;
import beian.platform.projection.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A verdict as the history notes it.
 *
 * @param from position from which on it held
 * @param verdict absent from a retraction on
 * @param cause name of the event that changed it, of a batch its announcement
 * @param causeFrom position of that event
 * @param causeSubject id of the batch, filing, company or claim
 */
public record VerdictRow(
        long from,
        @Nullable Verdict verdict,
        List<ReadingVerdict> readings,
        List<Believed> believed,
        @Nullable Because because,
        String cause,
        long causeFrom,
        String causeSubject,
        String ruleset,
        int rulesetVersion,
        String rulesetHash,
        String recordedAt) {

    /** Those of a claim that began up to a position, oldest first. */
    public static List<VerdictRow> of(JdbcClient tables, String claim, long position) {
        return new Where()
                .and("claim_id = ?", claim)
                .and("known_from <= ?", position)
                .query(tables, "select * from claim_verdict", " order by known_from")
                .query(VerdictRow::read)
                .list();
    }

    private static VerdictRow read(ResultSet row, int index) throws SQLException {
        Judged judged = new Judged(
                row.getString("verdict"), text(row, "readings"), text(row, "believed"), text(row, "because"));
        return new VerdictRow(
                row.getLong("known_from"),
                judged.verdict() == null ? null : Verdict.valueOf(judged.verdict()),
                judged.byReading(),
                judged.bySource(),
                judged.missing(),
                text(row, "cause"),
                row.getLong("cause_from"),
                text(row, "cause_subject"),
                text(row, "ruleset"),
                row.getInt("ruleset_version"),
                text(row, "ruleset_hash"),
                text(row, "recorded_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
