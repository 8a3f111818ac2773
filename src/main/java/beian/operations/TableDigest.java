package beian.operations;

import beian.platform.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The content of a table in short.
 *
 * @param digest the sum of the SHA-256 of every row, in four lanes of 64 bits (hex): the order of the rows does not matter,
 *     so nothing is sorted and nothing kept
 */
record TableDigest(long rows, String digest) {

    private static final int LANES = 4;
    private static final int CHECK_EVERY = 1000;

    static TableDigest of(JdbcClient jdbc, String table) {
        return of(jdbc, table, () -> {});
    }

    /** The same; {@code check} is called every thousand rows and may throw. */
    static TableDigest of(JdbcClient jdbc, String table, Runnable check) {
        long[] sum = new long[LANES];
        long[] rows = {0};
        MessageDigest sha256 = Sha256.algorithm();
        jdbc.sql("select " + rowAsText(jdbc, table) + " from " + table).query(row -> {
            if (rows[0]++ % CHECK_EVERY == 0) {
                check.run();
            }
            add(sum, sha256.digest(row.getString(1).getBytes(StandardCharsets.UTF_8)));
        });
        return new TableDigest(rows[0], hex(sum));
    }

    /** Each value behind its length, so that no two rows give the same text; one column is read many times faster than 30. */
    private static String rowAsText(JdbcClient jdbc, String table) {
        return columns(jdbc, table).stream()
                .map(column -> "cast(" + column + " as text)")
                .map(text -> "coalesce(length(" + text + ") || ':' || " + text + ", '-')")
                .collect(Collectors.joining(" || "));
    }

    private static List<String> columns(JdbcClient jdbc, String table) {
        return jdbc.sql("select * from " + table + " where 1 = 0").query(none -> {
            String[] names = new String[none.getMetaData().getColumnCount()];
            for (int i = 0; i < names.length; i++) {
                names[i] = none.getMetaData().getColumnName(i + 1);
            }
            return Arrays.asList(names);
        });
    }

    private static void add(long[] sum, byte[] hash) {
        ByteBuffer lanes = ByteBuffer.wrap(hash);
        for (int i = 0; i < LANES; i++) {
            sum[i] += lanes.getLong();
        }
    }

    private static String hex(long[] sum) {
        HexFormat format = HexFormat.of();
        return Arrays.stream(sum).mapToObj(format::toHexDigits).collect(Collectors.joining());
    }
}
