package beian.export.table;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One column of a list, as every format writes it and the table schema and the dictionary describe it.
 *
 * @param name what stands in the first line of the CSV, for programs
 * @param zh heading in Chinese
 * @param en the same in English
 * @param value the cell of a row: a text, a number, a truth value or a constant; dates and moments in ISO form; absent where
 *     nothing is known
 */
public record Column<T>(
        String name,
        ColumnType type,
        String zh,
        String en,
        String descriptionZh,
        String descriptionEn,
        Function<T, @Nullable Object> value) {

    /** The cell of a row; constants by name, absent rather than empty. */
    @Nullable
    public Object cell(T row) {
        Object cell = value.apply(row);
        Object plain = cell instanceof Enum<?> constant ? constant.name() : cell;
        return "".equals(plain) ? null : plain;
    }
}
