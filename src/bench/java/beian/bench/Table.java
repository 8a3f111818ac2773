package beian.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table as the database describes it.
 *
 * @param types as {@link java.sql.Types} names them
 */
record Table(String name, List<String> columns, List<Integer> types) {

    /** What a question about one table answers. */
    record Content(Table table, List<@Nullable Object[]> rows) {

        int column(String name) {
            return table.columns.indexOf(name);
        }
    }

    /** Reads the rows that fulfil the condition. */
    static Content read(Connection connection, String name, String condition) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select * from " + name + " where " + condition)) {
            Table table = described(name, result.getMetaData());
            List<@Nullable Object[]> rows = new ArrayList<>();
            while (result.next()) {
                @Nullable Object[] row = new Object[table.columns.size()];
                for (int column = 0; column < row.length; column++) {
                    row[column] = result.getObject(column + 1);
                }
                rows.add(row);
            }
            return new Content(table, rows);
        }
    }

    private static Table described(String name, ResultSetMetaData metaData) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<Integer> types = new ArrayList<>();
        for (int column = 1; column <= metaData.getColumnCount(); column++) {
            columns.add(metaData.getColumnName(column).toLowerCase(java.util.Locale.ROOT));
            types.add(metaData.getColumnType(column));
        }
        return new Table(name, columns, types);
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns) + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")";
    }

    /** Inserts the rows in one batch. */
    void insert(PreparedStatement statement, List<@Nullable Object[]> rows) throws SQLException {
        for (@Nullable Object[] row : rows) {
            for (int column = 0; column < row.length; column++) {
                if (row[column] == null) {
                    statement.setNull(column + 1, types.get(column));
                } else {
                    statement.setObject(column + 1, row[column]);
                }
            }
            statement.addBatch();
        }
        statement.executeBatch();
    }
}
