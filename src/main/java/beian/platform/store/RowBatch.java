package beian.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows gathered one by one and written together: one JDBC batch per statement, in the order of its first row. */
public final class RowBatch {

    private final Map<String, Map<Object, @Nullable Object[]>> rows = new LinkedHashMap<>();

    public void add(String sql, @Nullable Object... values) {
        put(sql, new Object(), values);
    }

    /** Gives {@code sql} its place before statements whose first row is still to come. */
    public void reserve(String sql) {
        rows.computeIfAbsent(sql, statement -> new LinkedHashMap<>());
    }

    /** Adds a row that takes the place of one with the same {@code sql} and {@code key}, if there is one. */
    public void put(String sql, Object key, @Nullable Object... values) {
        rows.computeIfAbsent(sql, statement -> new LinkedHashMap<>()).put(key, values);
    }

    /** Writes everything in the transaction that is bound to {@code target}. */
    public void write(DataSource target) {
        Connection connection = DataSourceUtils.getConnection(target);
        try {
            for (var entry : rows.entrySet()) {
                write(connection, entry.getKey(), entry.getValue().values());
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, target);
        }
    }

    private static void write(Connection connection, String sql, Collection<@Nullable Object[]> rows) {
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
