package beian.intake.layout;

import beian.filing.event.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of a file are understood: a guess at first, which a person may change in any part and send back.
 *
 * @param tables one for each table of the file, in its order
 */
public record Mapping(List<TableMapping> tables) {

    /**
     * One table.
     *
     * @param sections from top to bottom; none if the table holds no filings
     */
    public record TableMapping(List<Section> sections) {}

    /**
     * Lines with the same columns and of the same series, up to where the next section begins.
     *
     * @param from index of its first line in the table, from 0
     * @param headers indexes of the lines that hold headings, where they are repeated too; none if nothing is printed above
     * @param seriesReason why it is of this series
     * @param columns one for each column of the table
     */
    public record Section(int from, List<Integer> headers, Series series, Reason seriesReason, List<Column> columns) {

        /** Where a field stands; absent if in no column. */
        public @Nullable Integer place(Field field) {
            return columns.stream()
                    .filter(column -> column.field() == field)
                    .map(Column::index)
                    .findFirst()
                    .orElse(null);
        }

        public boolean has(Field field) {
            return place(field) != null;
        }
    }

    /**
     * What one column holds.
     *
     * @param index from 0
     * @param heading as printed; absent where nothing is
     * @param confidence from 0, a guess, to 1, certain
     */
    public record Column(int index, @Nullable String heading, Field field, Reason reason, double confidence) {}

    /**
     * Why something is understood so.
     *
     * @param code has a sentence under {@code mapping.<code>} in the texts for people
     * @param parameters of that sentence
     */
    public record Reason(String code, List<String> parameters) {

        static Reason of(String code, String... parameters) {
            return new Reason(code, List.of(parameters));
        }
    }
}
