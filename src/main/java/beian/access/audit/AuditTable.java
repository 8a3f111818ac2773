package beian.access.audit;

import beian.platform.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what was asked for. */
final class AuditTable {

    private static final String INSERT =
            "insert into access_audit (at, who, role, address, method, route, path, status,"
                    + " position) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final int PORTION = 1000;

    private final Database events;

    AuditTable(Database events) {
        this.events = events;
    }

    /** In one transaction. */
    void add(List<AuditEntry> entries) {
        events.write(jdbc -> {
            entries.forEach(entry -> insert(jdbc, entry));
            return entries.size();
        });
    }

    private static void insert(JdbcClient jdbc, AuditEntry entry) {
        jdbc.sql(INSERT)
                .param(entry.at())
                .param(entry.who())
                .param(entry.role())
                .param(entry.address())
                .param(entry.method())
                .param(entry.route())
                .param(entry.path())
                .param(entry.status())
                .param(entry.position())
                .update();
    }

    /**
     * Deletes the entries from before an instant, a portion at a time, so that no command waits for long.
     *
     * @return how many there were
     */
    int forgetBefore(Instant instant) {
        String oldest = instant.truncatedTo(ChronoUnit.MILLIS).toString();
        int forgotten = 0;
        int portion = PORTION;
        while (portion == PORTION) {
            portion = events.write(jdbc -> jdbc.sql("delete from access_audit where id in"
                            + " (select id from access_audit where at < ? order by id limit ?)")
                    .params(oldest, PORTION)
                    .update());
            forgotten += portion;
        }
        return forgotten;
    }

    /** The newest entries with an id below {@code before}, by whoever if {@code who} is absent. */
    List<AuditEntry> newestFirst(long before, @Nullable String who, int limit) {
        return events.read(jdbc -> jdbc.sql(
                        "select * from access_audit where id < ? and (? = '' or who = ?)" + " order by id desc limit ?")
                .params(before, who == null ? "" : who, who == null ? "" : who, limit)
                .query((row, i) -> read(row))
                .list());
    }

    private static AuditEntry read(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        Long known = row.wasNull() ? null : Long.valueOf(position);
        return new AuditEntry(
                row.getLong("id"),
                row.getString("at"),
                row.getString("who"),
                row.getString("role"),
                row.getString("address"),
                row.getString("method"),
                row.getString("route"),
                row.getString("path"),
                row.getInt("status"),
                known);
    }
}
