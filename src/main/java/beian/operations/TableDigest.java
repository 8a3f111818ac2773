package beian.operations;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The content of a table in short.
 *
 * @param digest SHA-256 (hex) over every column of every row, in the order of the first two columns, which hold the key
 */
record TableDigest(long rows, String digest) {

    static TableDigest of(JdbcClient jdbc, String table) {
        MessageDigest digest = sha256();
        long[] rows = {0};
        jdbc.sql("select * from " + table + " order by 1, 2").query(row -> {
            rows[0]++;
            add(digest, row);
        });
        return new TableDigest(rows[0], HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            String value = row.getString(column);
            digest.update((value == null ? "\u0001" : value + "\0").getBytes(StandardCharsets.UTF_8));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
