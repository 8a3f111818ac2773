package beian.platform.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One row of a view: inserted, or replaced if its key is there already.
 *
 * @param sql the statement, the same for all rows of a table with the same columns
 * @param key values of the key columns: two rows of a statement with the same key are the same row
 * @param values its parameters in order
 */
@SuppressWarnings("ArrayRecordComponent") // handed to JDBC and never compared
public record Row(
        String sql, List<@Nullable Object> key, @Nullable Object[] values) {

    private static final Map<List<String>, String> STATEMENTS = new ConcurrentHashMap<>();

    /** Starts a row of {@code table}, identified by {@code key} columns, which must be set first. */
    public static Builder of(String table, String... key) {
        return new Builder(table, List.of(key));
    }

    /** Collects the columns of a row. */
    public static final class Builder {

        private final String table;
        private final List<String> key;
        private final Map<String, @Nullable Object> columns = new LinkedHashMap<>();

        private Builder(String table, List<String> key) {
            this.table = table;
            this.key = key;
        }

        public Builder set(String column, @Nullable Object value) {
            columns.put(column, value instanceof Enum<?> constant ? constant.name() : value);
            return this;
        }

        public Row build() {
            List<String> shape = new ArrayList<>(List.of(table));
            shape.addAll(columns.keySet());
            List<@Nullable Object> values = new ArrayList<>(columns.values());
            return new Row(
                    STATEMENTS.computeIfAbsent(shape, s -> statement()),
                    values.subList(0, key.size()),
                    values.toArray());
        }

        private String statement() {
            String names = String.join(", ", columns.keySet());
            String marks = columns.keySet().stream().map(c -> "?").collect(Collectors.joining(", "));
            String updates = columns.keySet().stream()
                    .filter(column -> !key.contains(column))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));
            return "insert into " + table + " (" + names + ") values (" + marks + ") on conflict ("
                    + String.join(", ", key) + ") do update set " + updates;
        }
    }
}
