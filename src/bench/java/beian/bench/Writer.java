package beian.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes rows over one connection, in a transaction for each group of them, with statements prepared once. */
final class Writer implements AutoCloseable {

    private final Connection connection;
    private final boolean copying;
    private final Map<Table, PreparedStatement> statements = new HashMap<>();
    private final List<PreparedStatement> atEachCommit = new ArrayList<>();

    /** @param copying whether many rows of a table are written by {@code COPY} */
    Writer(Connection connection, boolean copying) throws SQLException {
        this.connection = connection;
        this.copying = copying;
        connection.setAutoCommit(false);
    }

    /** Also runs this in every transaction. */
    Writer atEachCommit(String sql) throws SQLException {
        atEachCommit.add(connection.prepareStatement(sql));
        return this;
    }

    void write(Map<Table, List<@Nullable Object[]>> rows) throws SQLException {
        for (Map.Entry<Table, List<@Nullable Object[]>> table : rows.entrySet()) {
            write(table.getKey(), table.getValue());
        }
        for (PreparedStatement statement : atEachCommit) {
            statement.executeUpdate();
        }
        connection.commit();
    }

    private void write(Table table, List<@Nullable Object[]> rows) throws SQLException {
        if (copying && rows.size() >= Copy.MANY) {
            Copy.write(connection, table, rows);
            return;
        }
        PreparedStatement statement = statements.get(table);
        if (statement == null) {
            statement = connection.prepareStatement(table.insert());
            statements.put(table, statement);
        }
        table.insert(statement, rows);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
