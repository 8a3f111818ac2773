package beian.access.visit;

import beian.access.Role;
import beian.access.Visitor;
import beian.platform.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/** The table of visits, by the hash of their cookie. */
final class VisitTable {

    private final Database events;

    VisitTable(Database events) {
        this.events = events;
    }

    Optional<Visit> find(String hash) {
        return events.read(jdbc -> jdbc.sql("select * from access_visit where hash = ?")
                .param(hash)
                .query((row, i) -> read(row))
                .optional());
    }

    void add(String hash, Visit visit) {
        Visitor visitor = visit.visitor();
        Role role = visitor.role();
        events.write(jdbc -> jdbc.sql("insert into access_visit (hash, name, role, key_id, since, seen)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(hash)
                .param(visitor.name())
                .param(role == null ? null : role.name())
                .param(visitor.keyId())
                .param(visit.since().getEpochSecond())
                .param(visit.seen().getEpochSecond())
                .update());
    }

    void see(String hash, Instant now) {
        events.write(jdbc -> jdbc.sql("update access_visit set seen = ? where hash = ?")
                .params(now.getEpochSecond(), hash)
                .update());
    }

    void remove(String hash) {
        events.write(jdbc ->
                jdbc.sql("delete from access_visit where hash = ?").param(hash).update());
    }

    /** Removes those that were over at an instant. */
    void removeOver(Instant lastSeen, Instant since) {
        events.write(jdbc -> jdbc.sql("delete from access_visit where seen < ? or since < ?")
                .params(lastSeen.getEpochSecond(), since.getEpochSecond())
                .update());
    }

    private static Visit read(ResultSet row) throws SQLException {
        String role = row.getString("role");
        Visitor visitor =
                new Visitor(row.getString("name"), role == null ? null : Role.valueOf(role), row.getString("key_id"));
        return new Visit(
                visitor, Instant.ofEpochSecond(row.getLong("since")), Instant.ofEpochSecond(row.getLong("seen")));
    }
}
