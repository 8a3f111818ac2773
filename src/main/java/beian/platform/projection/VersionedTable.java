package beian.platform.projection;

import beian.platform.store.RowBatch;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A table whose rows are versions on two axes of time: each holds between two positions of the log and between two days of
 * publication, and is never changed but for the position at which it ends. The rows that have not ended say what is
 * answered at present for every day, so a later event, which may be of an earlier day, is worked in by looking at them.
 *
 * <p>Columns that it keeps by itself: {@code owner_id}, {@code slot}, {@code known_from}, {@code public_from} (the key),
 * {@code known_to}, {@code public_to}, {@code standing} (1 where that is open, else 0), {@code version}, {@code
 * recorded_at}.
 */
public final class VersionedTable {

    private static final String OWNER = "owner_id";
    private static final String SLOT = "slot";
    private static final String KNOWN_FROM = "known_from";
    private static final String PUBLIC_FROM = "public_from";

    private final Table table;
    private final List<String> columns;

    private VersionedTable(String name, List<String> columns) {
        this.table = Table.of(name, OWNER, SLOT, KNOWN_FROM, PUBLIC_FROM);
        this.columns = columns;
    }

    /**
     * A table of this name.
     *
     * @param columns those that it does not keep by itself, in the order in which rows set them; text or whole numbers
     */
    public static VersionedTable of(String name, List<String> columns) {
        return new VersionedTable(name, columns);
    }

    public Table table() {
        return table;
    }

    /** Starts a row of something that has none yet, which therefore needs no look at the table; holds from now on. */
    public Table.Builder first(String owner, String slot, String publicFrom, Recorded recorded) {
        return row(owner, slot, publicFrom, Recorded.OPEN_DAY, 1, recorded);
    }

    private Table.Builder row(
            String owner, String slot, String publicFrom, String publicTo, long version, Recorded recorded) {
        return table.row()
                .set(OWNER, owner)
                .set(SLOT, slot)
                .set(KNOWN_FROM, recorded.position())
                .set(PUBLIC_FROM, publicFrom)
                .set("known_to", Recorded.OPEN)
                .set("public_to", publicTo)
                .set("standing", publicTo.equals(Recorded.OPEN_DAY) ? 1 : 0)
                .set("version", version)
                .set("recorded_at", recorded.at().toString());
    }

    /** Which owners' rows a change may touch. */
    public interface Owners {
        Collection<String> of(JdbcClient tables);
    }

    /**
     * Works an event in.
     *
     * @param change makes those that shall hold from now on out of those that hold; the same event again changes nothing
     */
    public RowBatch.Step change(Owners owners, Recorded recorded, UnaryOperator<List<Version>> change) {
        return tables -> {
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(tables, true));
            List<Held> held = held(tables, owners.of(jdbc));
            if (held.stream().noneMatch(row -> row.knownFrom() >= recorded.position())) {
                replace(
                        tables,
                        held,
                        change.apply(held.stream().map(Held::version).toList()),
                        recorded);
            }
        };
    }

    /** The same for one owner. */
    public RowBatch.Step change(String owner, Recorded recorded, UnaryOperator<List<Version>> change) {
        return change(tables -> List.of(owner), recorded, change);
    }

    /** A row as it stands in the table. */
    private record Held(Version version, long knownFrom, long number) {}

    private List<Held> held(Connection tables, Collection<String> owners) throws SQLException {
        String marks = owners.stream().map(owner -> "?").collect(Collectors.joining(", "));
        String sql = "select * from " + table.name() + " where owner_id in (" + marks + ") and known_to = "
                + Recorded.OPEN + " order by owner_id, slot, public_from";
        List<Held> held = new ArrayList<>();
        try (PreparedStatement statement = tables.prepareStatement(sql)) {
            int index = 1;
            for (String owner : owners) {
                statement.setString(index++, owner);
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    held.add(new Held(version(row), row.getLong(KNOWN_FROM), row.getLong("version")));
                }
            }
        }
        return held;
    }

    /** Reads a row of the table. */
    public Version version(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        for (String column : columns) {
            Object value = row.getObject(column);
            content.put(column, value instanceof Number number ? (Object) number.longValue() : value);
        }
        return new Version(
                row.getString(OWNER),
                row.getString(SLOT),
                row.getString(PUBLIC_FROM),
                row.getString("public_to"),
                content);
    }

    private void replace(Connection tables, List<Held> held, List<Version> wanted, Recorded recorded)
            throws SQLException {
        List<Version> old = held.stream().map(Held::version).toList();
        for (Held row : held) {
            if (!wanted.contains(row.version())) {
                end(tables, row, recorded);
            }
        }
        RowBatch.Rows rows = new RowBatch.Rows();
        for (Version version : wanted) {
            if (!old.contains(version)) {
                Row row = row(version, number(version, held), recorded);
                rows.put(row.sql(), row.key(), row.values());
            }
        }
        rows.run(tables);
    }

    private Row row(Version version, long number, Recorded recorded) {
        Table.Builder row =
                row(version.owner(), version.slot(), version.publicFrom(), version.publicTo(), number, recorded);
        columns.forEach(column -> row.set(column, version.content().get(column)));
        return row.build();
    }

    /** Versions of an owner are counted over its slots; one that is merely cut to fewer days keeps its number. */
    private static long number(Version version, List<Held> held) {
        long highest = 0;
        for (Held row : held) {
            if (row.version().owner().equals(version.owner())) {
                if (row.version().between("", "").equals(version.between("", ""))) {
                    return row.number();
                }
                highest = Math.max(highest, row.number());
            }
        }
        return highest + 1;
    }

    private void end(Connection tables, Held row, Recorded recorded) throws SQLException {
        String sql = "update " + table.name()
                + " set known_to = ? where owner_id = ? and slot = ? and known_from = ? and public_from = ?";
        try (PreparedStatement statement = tables.prepareStatement(sql)) {
            statement.setLong(1, recorded.position());
            statement.setString(2, row.version().owner());
            statement.setString(3, row.version().slot());
            statement.setLong(4, row.knownFrom());
            statement.setString(5, row.version().publicFrom());
            statement.executeUpdate();
        }
    }
}
