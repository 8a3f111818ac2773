package beian.intake.file.text;

import beian.intake.file.Characters;
import beian.intake.file.Contents;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Place;
import beian.intake.file.Grid;
import beian.intake.file.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Text in which some runs of lines are tables: a line with one cell at most is running text and ends a table. */
final class LineTables {

    private final Format format;
    private final Tally tally;
    private final List<FoundTable> tables = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private @Nullable String title;
    private Grid grid;

    LineTables(Format format, Tally tally) {
        this.format = format;
        this.tally = tally;
        grid = new Grid(tally);
    }

    /** @param cells of a line of a table; none where a line only draws a rule, one where it is running text */
    Contents read(List<String> lines, String encoding, Function<String, List<String>> cells) {
        for (int at = 0; at < lines.size(); at++) {
            String line = Characters.trim(lines.get(at));
            if (line.isEmpty()) {
                endTable();
            } else {
                add(line, cells.apply(lines.get(at)), at + 1);
            }
        }
        endTable();
        return new Contents(format, encoding, tables, text);
    }

    private void add(String line, List<String> cells, int number) {
        if (cells.size() == 1) {
            endTable();
            title = tally.text(line);
            text.add(line);
        } else if (!cells.isEmpty()) {
            grid.beginRow(new Place(null, null, number));
            cells.forEach(cell -> grid.cell(cell, 1, 1));
        }
    }

    private void endTable() {
        if (!grid.isEmpty()) {
            tables.add(grid.table(title));
            grid = new Grid(tally);
            title = null;
        }
    }
}
