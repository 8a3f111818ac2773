package beian.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows gathered one by one and written together: one JDBC batch per statement, in the order of its first row. */
public final class RowBatch {

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    public void add(String sql, @Nullable Object... values) {
        rows.computeIfAbsent(sql, statement -> new ArrayList<>()).add(values);
    }

    /** Adds a row that takes the place of the one added before under the same {@code sql}. */
    public void replace(String sql, @Nullable Object... values) {
        List<@Nullable Object[]> only = new ArrayList<>();
        only.add(values);
        rows.put(sql, only);
    }

    /** Writes everything in the transaction that is bound to {@code target}. */
    public void write(DataSource target) {
        Connection connection = DataSourceUtils.getConnection(target);
        try {
            for (var entry : rows.entrySet()) {
                write(connection, entry.getKey(), entry.getValue());
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, target);
        }
    }

    private static void write(Connection connection, String sql, List<@Nullable Object[]> rows) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Writing rows together", sql, e);
        }
    }
}
