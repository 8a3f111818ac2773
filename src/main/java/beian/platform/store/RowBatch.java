package beian.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Rows gathered one by one and written together: one JDBC batch per statement, in the order of its first row. */
public final class RowBatch {

    /** Written one after the other; each is one JDBC batch per statement. */
    private final List<Map<String, Map<Object, @Nullable Object[]>>> parts =
            new ArrayList<>(List.of(new LinkedHashMap<>()));

    public void add(String sql, @Nullable Object... values) {
        put(sql, new Object(), values);
    }

    /** Adds a row that takes the place of one with the same {@code sql} and {@code key}, if there is one. */
    public void put(String sql, Object key, @Nullable Object... values) {
        last().computeIfAbsent(sql, statement -> new LinkedHashMap<>()).put(key, values);
    }

    /** Whatever is added from here on is written after everything that was added before. */
    public void fence() {
        if (!last().isEmpty()) {
            parts.add(new LinkedHashMap<>());
        }
    }

    private Map<String, Map<Object, @Nullable Object[]>> last() {
        return parts.get(parts.size() - 1);
    }

    /**
     * Changes one value of a row that was put since the last {@link #fence}.
     *
     * @return false if there is no such row
     */
    public boolean change(String sql, Object key, int index, @Nullable Object value) {
        @Nullable Object @Nullable [] row = last().getOrDefault(sql, Map.of()).get(key);
        if (row != null) {
            row[index] = value;
        }
        return row != null;
    }

    /** Writes everything in the transaction that is bound to {@code target}. */
    public void write(DataSource target) {
        Connection connection = DataSourceUtils.getConnection(target);
        try {
            for (var part : parts) {
                for (var entry : part.entrySet()) {
                    write(connection, entry.getKey(), entry.getValue().values());
                }
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
