package beian.access.key;

import beian.access.Role;
import beian.platform.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of keys. */
final class KeyTable {

    private static final String INSERT = "insert into access_key (id, name, role, secret_hash, created_at, created_by,"
            + " last_day) values (?, ?, ?, ?, ?, ?, ?)";
    private final Database events;

    KeyTable(Database events) {
        this.events = events;
    }

    /**
     * A key with what it is checked by.
     *
     * @param hash SHA-256 (hex) of the secret
     */
    record Kept(AccessKey key, String hash) {}

    static AccessKey now(String id, String name, Role role, String by, @Nullable LocalDate lastDay) {
        return new AccessKey(id, name, role, instant(), by, lastDay, null, null);
    }

    private static String instant() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    /** Adds a key; false if one has or had that name. */
    boolean add(AccessKey key, String hash) {
        try {
            return events.write(jdbc -> !isTaken(jdbc, key.name()) && insert(jdbc, key, hash));
        } catch (DuplicateKeyException anotherNode) {
            return false;
        }
    }

    private static boolean isTaken(JdbcClient jdbc, String name) {
        return jdbc.sql("select id from access_key where name = ?")
                .param(name)
                .query(String.class)
                .optional()
                .isPresent();
    }

    private static boolean insert(JdbcClient jdbc, AccessKey key, String hash) {
        LocalDate lastDay = key.lastDay();
        return jdbc.sql(INSERT)
                        .param(key.id())
                        .param(key.name())
                        .param(key.role().name())
                        .param(hash)
                        .param(key.createdAt())
                        .param(key.createdBy())
                        .param(lastDay == null ? null : lastDay.toString())
                        .update()
                > 0;
    }

    boolean isEmpty() {
        return events.read(jdbc -> jdbc.sql("select count(*) from access_key")
                        .query(Long.class)
                        .single())
                == 0;
    }

    Optional<Kept> find(String id) {
        return events.read(jdbc -> jdbc.sql("select * from access_key where id = ?")
                .param(id)
                .query((row, i) -> new Kept(read(row), row.getString("secret_hash")))
                .optional());
    }

    List<AccessKey> all() {
        return events.read(jdbc -> jdbc.sql("select * from access_key order by created_at desc, id")
                .query((row, i) -> read(row))
                .list());
    }

    void revoke(String id, String by) {
        events.write(jdbc -> jdbc.sql(
                        "update access_key set revoked_at = ?, revoked_by = ? where id = ? and revoked_at is null")
                .params(instant(), by, id)
                .update());
    }

    private static AccessKey read(ResultSet row) throws SQLException {
        String lastDay = row.getString("last_day");
        return new AccessKey(
                row.getString("id"),
                row.getString("name"),
                Role.valueOf(row.getString("role")),
                row.getString("created_at"),
                row.getString("created_by"),
                lastDay == null ? null : LocalDate.parse(lastDay),
                row.getString("revoked_at"),
                row.getString("revoked_by"));
    }
}
