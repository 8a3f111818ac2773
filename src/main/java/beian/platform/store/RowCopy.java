package beian.platform.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * PostgreSQL's own way of taking in many rows, which costs it about half as much as statements do. It knows of no {@code on
 * conflict}: where a key turns out to be there already, nothing is written, and that statement is left to inserts.
 */
final class RowCopy {

    /** For fewer rows its three messages cost more than they save. */
    private static final int MANY = 100;

    private static final int PORTION = 1 << 16;
    private static final String INSERT = "insert into ";
    private static final String VALUES = " values ";
    private static final Set<String> REPEATING = ConcurrentHashMap.newKeySet();

    private RowCopy() {}

    /**
     * Whether it is the way to write so many rows.
     *
     * @param insert the statement that would do it otherwise
     */
    static boolean isFor(Connection connection, String insert, int rows) throws SQLException {
        return rows >= MANY
                && insert.startsWith(INSERT)
                && !REPEATING.contains(insert)
                && connection.isWrapperFor(PGConnection.class)
                && !connection.getAutoCommit();
    }

    /**
     * Writes the rows.
     *
     * @param insert names the table and the columns of the rows: text, numbers, bytes and nulls
     * @return false if nothing is written, as a key is there already
     */
    static boolean copied(Connection connection, String insert, Collection<@Nullable Object[]> rows)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            copy(
                    connection.unwrap(PGConnection.class),
                    "copy " + insert.substring(INSERT.length(), insert.indexOf(VALUES)) + " from stdin",
                    rows);
        } catch (SQLException e) {
            if (!PostgresStores.UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            return false;
        }
        connection.releaseSavepoint(before);
        return true;
    }

    /** Rows of this statement were inserted that could not be copied: some of its keys come again and again. */
    static void repeats(String insert) {
        REPEATING.add(insert);
    }

    private static void copy(PGConnection connection, String sql, Collection<@Nullable Object[]> rows)
            throws SQLException {
        CopyIn copy = connection.getCopyAPI().copyIn(sql);
        try {
            StringBuilder text = new StringBuilder();
            for (@Nullable Object[] row : rows) {
                add(row, text);
                if (text.length() >= PORTION) {
                    send(text, copy);
                }
            }
            send(text, copy);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static void send(StringBuilder text, CopyIn copy) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private static void add(@Nullable Object[] row, StringBuilder text) {
        for (int i = 0; i < row.length; i++) {
            text.append(i == 0 ? "" : "\t").append(cell(row[i]));
        }
        text.append('\n');
    }

    private static Object cell(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof byte[] bytes) {
            return "\\\\x" + HexFormat.of().formatHex(bytes);
        }
        return value instanceof Number ? value : escaped(value.toString());
    }

    /** Text by text: hardly any holds one of these, and to look for it costs less than to copy letter by letter. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
