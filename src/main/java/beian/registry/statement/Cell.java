package beian.registry.statement;

import beian.filing.event.FilingField;

/** What a statement can say of a filing, in the order of the columns that people know. */
public enum Cell {
    MODEL("model"),
    REGISTRANT("registrant"),
    REGION("region"),
    NUMBER("number"),
    FILED_ON("filed_on"),
    SCALE("scale"),
    SCENARIO("scenario");

    private final String column;

    Cell(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }

    /** The cell that a correction of {@code field} changes. */
    public static Cell of(FilingField field) {
        return valueOf(field.name());
    }
}
