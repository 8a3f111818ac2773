package beian.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** PostgreSQL's own way of taking in many rows. */
final class Copy {

    /** For fewer rows statements are as fast. */
    static final int MANY = 100;

    private static final int PORTION = 1 << 16;
    private static final byte[] NULL = {'\\', 'N'};

    private Copy() {}

    static void write(Connection connection, Table table, List<@Nullable Object[]> rows) throws SQLException {
        String columns = String.join(", ", table.columns());
        try {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.name() + " (" + columns + ") from stdin", text(rows), PORTION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream text(List<@Nullable Object[]> rows) {
        ByteArrayOutputStream text = new ByteArrayOutputStream(PORTION);
        for (@Nullable Object[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                text.writeBytes(cell(row[column]));
                text.write(column < row.length - 1 ? '\t' : '\n');
            }
        }
        return new ByteArrayInputStream(text.toByteArray());
    }

    private static byte[] cell(@Nullable Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof byte[] bytes) {
            return utf8("\\\\x" + HexFormat.of().formatHex(bytes));
        }
        byte[] text = utf8(value.toString());
        for (byte letter : text) {
            if (letter == '\\' || (letter >= 0 && letter < ' ')) {
                return utf8(escaped(value.toString()));
            }
        }
        return text;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
