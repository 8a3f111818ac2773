package beian.platform.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table of a read model, as a projection writes it. Rows of the same columns share one statement, made when the first of
 * them is built.
 */
public final class Table {

    private static final int MANY_COLUMNS = 40;

    private final String name;
    private final List<String> key;
    private final List<Shape> shapes = new CopyOnWriteArrayList<>();

    private Table(String name, List<String> key) {
        this.name = name;
        this.key = key;
    }

    /** A table whose rows are identified by {@code key} columns, which every row sets first. */
    public static Table of(String name, String... key) {
        return new Table(name, List.of(key));
    }

    public String name() {
        return name;
    }

    /** Starts a row: inserted, or put in the place of the one with the same key. */
    public Builder row() {
        return new Builder();
    }

    /** The columns of some rows, and their statement. */
    private record Shape(List<String> columns, String sql) {}

    /** Collects the columns of a row. */
    public final class Builder {

        private final List<String> columns = new ArrayList<>(MANY_COLUMNS);
        private final List<@Nullable Object> values = new ArrayList<>(MANY_COLUMNS);

        private Builder() {}

        public Builder set(String column, @Nullable Object value) {
            columns.add(column);
            values.add(value instanceof Enum<?> constant ? constant.name() : value);
            return this;
        }

        public Row build() {
            return new Row(sql(), List.copyOf(keys()), values.toArray());
        }

        private List<Object> keys() {
            List<Object> keys = new ArrayList<>(key.size());
            for (int i = 0; i < key.size(); i++) {
                keys.add(Objects.requireNonNull(values.get(i), key.get(i)));
            }
            return keys;
        }

        private String sql() {
            for (Shape shape : shapes) {
                if (shape.columns().equals(columns)) {
                    return shape.sql();
                }
            }
            Shape shape = new Shape(List.copyOf(columns), statement());
            shapes.add(shape);
            return shape.sql();
        }

        private String statement() {
            if (!columns.subList(0, key.size()).equals(key)) {
                throw new IllegalStateException("The first columns of " + name + " are " + key);
            }
            String names = String.join(", ", columns);
            String marks = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
            String updates = columns.stream()
                    .filter(column -> !key.contains(column))
                    .map(column -> column + " = excluded." + column)
                    .collect(Collectors.joining(", "));
            return "insert into " + name + " (" + names + ") values (" + marks + ") on conflict ("
                    + String.join(", ", key) + ") do " + (updates.isEmpty() ? "nothing" : "update set " + updates);
        }
    }
}
