package beian.access.audit;

import beian.platform.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what was asked for. */
final class AuditTable {

    private static final String INSERT =
            "insert into access_audit (at, who, role, address, method, route, path, status,"
                    + " position) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
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
