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
    private final Map<Table, PreparedStatement> statements = new HashMap<>();
    private final List<PreparedStatement> atEachCommit = new ArrayList<>();

    Writer(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
    }

    /** Also runs this in every transaction. */
    Writer atEachCommit(String sql) throws SQLException {
        atEachCommit.add(connection.prepareStatement(sql));
        return this;
    }

    void write(Map<Table, List<@Nullable Object[]>> rows) throws SQLException {
        for (Map.Entry<Table, List<@Nullable Object[]>> table : rows.entrySet()) {
            PreparedStatement statement = statements.get(table.getKey());
            if (statement == null) {
                statement = connection.prepareStatement(table.getKey().insert());
                statements.put(table.getKey(), statement);
            }
            table.getKey().insert(statement, table.getValue());
        }
        for (PreparedStatement statement : atEachCommit) {
            statement.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
