package beian.registry.statement;

import beian.filing.event.FilingField;
import beian.filing.event.StatedRow;
import org.jspecify.annotations.Nullable;

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

    /** What a row states in it. */
    @Nullable
    String in(StatedRow row) {
        return switch (this) {
            case MODEL -> row.model();
            case REGISTRANT -> row.registrant();
            case REGION -> row.region();
            case NUMBER -> row.number();
            case FILED_ON -> row.filedOn();
            case SCALE -> row.scale();
            case SCENARIO -> row.scenario();
        };
    }

    /** The cell that a correction of {@code field} changes. */
    public static Cell of(FilingField field) {
        return valueOf(field.name());
    }
}
