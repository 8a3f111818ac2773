package beian.platform.store;

import java.nio.ByteBuffer;
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
import org.postgresql.util.ByteStreamWriter;

/**
 * PostgreSQL's own way of taking in many rows, which costs it about half as much as statements do. It knows of no {@code on
 * conflict}: where a key turns out to be there already, nothing is written, and that statement is left to inserts.
 */
final class RowCopy {

    /** For fewer rows its three messages cost more than they save. */
    private static final int MANY = 100;

    private static final int PORTION = 1 << 16;
    private static final byte[] NULL = {'\\', 'N'};
    private static final byte[] TAB = {'\t'};
    private static final byte[] NEW_LINE = {'\n'};
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
            Sent sent = new Sent(copy, ByteBuffer.allocate(PORTION));
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    sent.add(cell(row[i]));
                    sent.add(i < row.length - 1 ? TAB : NEW_LINE);
                }
            }
            sent.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Cell by cell: most are of one byte a letter, which cost nothing to encode unless a Chinese one is beside them. */
    private static byte[] cell(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof byte[] bytes) {
            return utf8("\\\\x" + HexFormat.of().formatHex(bytes));
        }
        byte[] text = utf8(value.toString());
        return isPlain(text) ? text : utf8(escaped(value.toString()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Hardly any text holds what has to be escaped: a backslash or some of the letters before the blank. */
    private static boolean isPlain(byte[] text) {
        for (byte letter : text) {
            if (letter == '\\' || (letter >= 0 && letter < ' ')) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    /** Gathers cells, to be sent in portions. */
    private record Sent(CopyIn copy, ByteBuffer waiting) {

        private void add(byte[] bytes) throws SQLException {
            if (bytes.length > waiting.remaining()) {
                flush();
            }
            if (bytes.length > waiting.capacity()) {
                copy.writeToCopy(bytes, 0, bytes.length);
            } else {
                waiting.put(bytes);
            }
        }

        private void flush() throws SQLException {
            copy.writeToCopy(ByteStreamWriter.of(waiting.flip()));
            waiting.clear();
        }
    }
}
