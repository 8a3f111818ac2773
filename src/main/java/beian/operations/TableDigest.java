package beian.operations;

import beian.platform.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The content of a table in short.
 *
 * @param digest SHA-256 (hex) over every column of every row, in the order of the first two columns, which hold the key
 */
record TableDigest(long rows, String digest) {

    static TableDigest of(JdbcClient jdbc, String table) {
        Sha256 digest = new Sha256();
        long[] rows = {0};
        jdbc.sql("select * from " + table + " order by 1, 2").query(row -> {
            rows[0]++;
            add(digest, row);
        });
        return new TableDigest(rows[0], digest.hex());
    }

    private static void add(Sha256 digest, ResultSet row) throws SQLException {
        int columns = row.getMetaData().getColumnCount();
        for (int column = 1; column <= columns; column++) {
            String value = row.getString(column);
            digest.add(value == null ? "\u0001" : value + "\0");
        }
    }
}
