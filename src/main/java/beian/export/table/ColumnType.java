package beian.export.table;

import java.util.Arrays;
import java.util.List;

/**
 * What the cells of a column hold.
 *
 * @param required whether no cell is blank
 * @param values the only texts that occur; empty if others may
 */
public record ColumnType(Kind kind, boolean required, List<String> values) {

    public static final ColumnType TEXT = new ColumnType(Kind.TEXT, false, List.of());
    public static final ColumnType INTEGER = new ColumnType(Kind.INTEGER, false, List.of());
    public static final ColumnType DIFFERENCE = new ColumnType(Kind.DIFFERENCE, false, List.of());
    public static final ColumnType NUMBER = new ColumnType(Kind.NUMBER, false, List.of());
    public static final ColumnType BOOLEAN = new ColumnType(Kind.BOOLEAN, false, List.of());
    public static final ColumnType DATE = new ColumnType(Kind.DATE, false, List.of());
    public static final ColumnType PARTIAL_DATE = new ColumnType(Kind.PARTIAL_DATE, false, List.of());
    public static final ColumnType INSTANT = new ColumnType(Kind.INSTANT, false, List.of());

    /** In the words of a Frictionless table schema where it has one. */
    public enum Kind {
        TEXT("string"),
        INTEGER("integer"),
        /** A whole number that may be below zero. */
        DIFFERENCE("integer"),
        NUMBER("number"),
        BOOLEAN("boolean"),
        /** A day. */
        DATE("date"),
        /** A day, a month or a year, in ISO form. */
        PARTIAL_DATE("string"),
        /** A moment in UTC, in ISO form. */
        INSTANT("datetime");

        private final String schema;

        Kind(String schema) {
            this.schema = schema;
        }

        public String schema() {
            return schema;
        }
    }

    /** The same where every row has a value. */
    public ColumnType always() {
        return new ColumnType(kind, true, values);
    }

    /** No other texts than these. */
    public static ColumnType oneOf(List<String> values) {
        return new ColumnType(Kind.TEXT, false, List.copyOf(values));
    }

    /** Texts that are names of constants. */
    public static ColumnType oneOf(Enum<?>... constants) {
        return new ColumnType(
                Kind.TEXT, false, Arrays.stream(constants).map(Enum::name).toList());
    }
}
