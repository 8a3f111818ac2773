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

/**
 * Rows gathered one by one and written together: one JDBC batch or one copy per statement, in the order of its first row.
 * Between rows there may be steps that look at what stands in the tables by then.
 */
public final class RowBatch {

    private final List<Step> first = new ArrayList<>();
    private final List<Step> done = new ArrayList<>();
    private Rows rows = new Rows();
    private final List<Step> end = new ArrayList<>();
    private final Rows last = new Rows();

    /** Work on the tables that follows what was added before it, and precedes what is added after it. */
    public interface Step {
        void run(Connection tables) throws SQLException;
    }

    public void add(String sql, @Nullable Object... values) {
        put(sql, new Object(), values);
    }

    /** Adds a row that takes the place of one with the same {@code sql} and {@code key}, if there is one. */
    public void put(String sql, Object key, @Nullable Object... values) {
        rows.put(sql, key, values);
    }

    /** Adds a row likewise, to be written after everything else. */
    public void putLast(String sql, Object key, @Nullable Object... values) {
        last.put(sql, key, values);
    }

    /** Whatever is added from here on is written after everything that was added before. */
    public void fence() {
        if (!rows.byStatement.isEmpty()) {
            done.add(rows);
            rows = new Rows();
        }
    }

    /**
     * Changes one value of a row that was put since the last {@link #fence} or {@link #then}.
     *
     * @return false if there is no such row
     */
    public boolean change(String sql, Object key, int index, @Nullable Object value) {
        return rows.change(sql, key, index, value);
    }

    /** Adds work that precedes everything else. */
    public void first(Step step) {
        first.add(step);
    }

    /** Adds work that follows everything that is added, but for {@link #putLast}. */
    public void atEnd(Step step) {
        end.add(step);
    }

    public void then(Step step) {
        done.add(rows);
        done.add(step);
        rows = new Rows();
    }

    /** Does everything in the transaction that is bound to {@code target}. */
    public void write(DataSource target) {
        Connection connection = DataSourceUtils.getConnection(target);
        try {
            for (Step step : first) {
                step.run(connection);
            }
            for (Step step : done) {
                step.run(connection);
            }
            rows.run(connection);
            for (Step step : end) {
                step.run(connection);
            }
            last.run(connection);
        } catch (SQLException e) {
            throw new UncategorizedSQLException("Writing rows together", null, e);
        } finally {
            DataSourceUtils.releaseConnection(connection, target);
        }
    }

    /** Rows of any statements. */
    public static final class Rows implements Step {

        /** What a driver gathers of more is no longer in the processor's cache when it comes to write it. */
        private static final int PORTION = 100;

        private final Map<String, Map<Object, @Nullable Object[]>> byStatement = new LinkedHashMap<>();

        /** Adds a row that takes the place of one with the same {@code sql} and {@code key}, if there is one. */
        public void put(String sql, Object key, @Nullable Object... values) {
            byStatement.computeIfAbsent(sql, statement -> new LinkedHashMap<>()).put(key, values);
        }

        private boolean change(String sql, Object key, int index, @Nullable Object value) {
            @Nullable
            Object @Nullable [] row = byStatement.getOrDefault(sql, Map.of()).get(key);
            if (row != null) {
                row[index] = value;
            }
            return row != null;
        }

        @Override
        public void run(Connection connection) throws SQLException {
            for (var entry : byStatement.entrySet()) {
                run(connection, entry.getKey(), entry.getValue().values());
            }
        }

        private static void run(Connection connection, String sql, Collection<@Nullable Object[]> rows)
                throws SQLException {
            if (!RowCopy.isFor(connection, sql, rows.size())) {
                insert(connection, sql, rows);
            } else if (!RowCopy.copied(connection, sql, rows)) {
                insert(connection, sql, rows);
                RowCopy.repeats(sql);
            }
        }

        private static void insert(Connection connection, String sql, Collection<@Nullable Object[]> rows)
                throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                int waiting = 0;
                for (@Nullable Object[] row : rows) {
                    if (waiting == PORTION) {
                        statement.executeBatch();
                        waiting = 0;
                    }
                    add(row, statement);
                    waiting++;
                }
                statement.executeBatch();
            }
        }

        /** Adds a row to the statement's batch. */
        static void add(@Nullable Object[] row, PreparedStatement statement) throws SQLException {
            for (int i = 0; i < row.length; i++) {
                bind(row[i], i + 1, statement);
            }
            statement.addBatch();
        }

        private static void bind(@Nullable Object value, int index, PreparedStatement statement) throws SQLException {
            if (value instanceof String text) {
                statement.setString(index, text);
            } else if (value instanceof Long number) {
                statement.setLong(index, number);
            } else {
                statement.setObject(index, value);
            }
        }
    }
}
