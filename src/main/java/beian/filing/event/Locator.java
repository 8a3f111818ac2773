package beian.filing.event;

import org.jspecify.annotations.Nullable;

/**
 * Where in its source a statement is printed, down to the row; the column follows from the field.
 *
 * @param table the printed name of the table, for example 已备案; absent where a source has one table only
 * @param row the printed row label, for example the 序号 {@code 118}; absent for statements outside a table
 */
public record Locator(@Nullable String table, @Nullable String row) {

    /** A statement of the document as a whole. */
    public static final Locator DOCUMENT = new Locator(null, null);
}
