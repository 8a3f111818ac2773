package beian.bench;

import beian.bench.Sample.Group;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** PostgreSQL's own way of taking in many rows. */
final class Copy {

    private Copy() {}

    /** Rows a second of log and directories, a transaction for each batch. */
    static double record(FloorStore store, List<Group> batches) throws SQLException, IOException {
        try (Connection connection = store.events()) {
            connection.setAutoCommit(false);
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            long started = System.nanoTime();
            for (Group batch : batches) {
                for (Map.Entry<Table, List<@Nullable Object[]>> table : batch.log().entrySet()) {
                    copy.copyIn(
                            "copy " + table.getKey().name() + " ("
                                    + String.join(", ", table.getKey().columns()) + ") from stdin",
                            new StringReader(text(table.getValue())));
                }
                connection.commit();
            }
            return Floor.perSecond(Floor.filings(batches), started);
        }
    }

    private static String text(List<@Nullable Object[]> rows) {
        StringBuilder text = new StringBuilder();
        for (@Nullable Object[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                text.append(column == 0 ? "" : "\t").append(cell(row[column]));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof byte[] bytes) {
            return "\\\\x" + HexFormat.of().formatHex(bytes);
        }
        return value.toString()
                .replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
