package beian.intake.row;

import beian.filing.event.Series;
import beian.intake.file.Contents.Place;
import beian.intake.layout.Field;
import beian.intake.layout.Kinds;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One row of a batch as a file prints it.
 *
 * @param table index of its table, from 0
 * @param section index of its section in the table, from 0
 * @param line index of its first line in the table, from 0
 * @param cells as printed; fields without a column are left out, blank cells are blank
 * @param values as they would be recorded: the same, but filled down, and without what is only said in passing
 * @param others cells of columns that hold none of the fields
 */
public record PrintedRow(
        int table,
        int section,
        int line,
        Place place,
        Series series,
        Map<Field, String> cells,
        Map<Field, String> values,
        List<Other> others,
        List<Flag> flags) {

    /**
     * A cell that is kept but understood as nothing.
     *
     * @param column index from 0
     * @param heading absent where nothing is printed above
     */
    public record Other(int column, @Nullable String heading, String text) {}

    /** What would be recorded; blank if nothing is printed. */
    public String value(Field field) {
        return values.getOrDefault(field, "");
    }

    /** The number that the source counts the row by; absent if none is printed or it is not one. */
    public @Nullable Integer ordinal() {
        return Kinds.ordinal(value(Field.ORDINAL));
    }

    public PrintedRow flagged(List<Flag> more) {
        List<Flag> all = Stream.concat(flags.stream(), more.stream()).toList();
        return new PrintedRow(table, section, line, place, series, cells, values, others, all);
    }

    public PrintedRow with(Map<Field, String> otherValues) {
        return new PrintedRow(table, section, line, place, series, cells, otherValues, others, flags);
    }
}
