package beian.intake.file;

import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Line;
import beian.intake.file.Contents.Place;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table while it is read, cell by cell. A cell that covers several rows or columns repeats its text in all of them; spans
 * that reach further than any cell of the table are cut.
 */
public final class Grid {

    private final Tally tally;
    private final List<@Nullable Cell[]> rows = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Span> open = new ArrayList<>();
    private int width;
    private int column;

    public Grid(Tally tally) {
        this.tally = tally;
    }

    /** @param below rows that it still covers below the current one */
    private record Span(int column, int width, int below, String text) {}

    /** The cells that follow stand in a row of their own. */
    public void beginRow(Place place) {
        tally.row();
        rows.add(new Cell[Tally.COLUMNS]);
        places.add(place);
        column = 0;
        List<Span> covering = List.copyOf(open);
        open.clear();
        covering.forEach(this::coverRow);
    }

    private void coverRow(Span span) {
        cover(span.column(), span.width(), span.text(), true);
        if (span.below() > 1) {
            open.add(new Span(span.column(), span.width(), span.below() - 1, span.text()));
        }
    }

    /**
     * A cell in the next column that none covers from above.
     *
     * @throws Unreadable {@code file.too-many-columns} if there is none left
     */
    public void cell(String text, int columnSpan, int rowSpan) {
        while (column < Tally.COLUMNS && current()[column] != null) {
            column++;
        }
        cellAt(column, text, columnSpan, rowSpan);
    }

    /** A cell in the given column, from 0. */
    public void cellAt(int at, String text, int columnSpan, int rowSpan) {
        Tally.requireColumns(at + 1);
        int covered = Math.max(1, Math.min(columnSpan, Tally.COLUMNS - at));
        cover(at, covered, text, false);
        width = Math.max(width, at + 1);
        column = at + covered;
        if (rowSpan > 1) {
            open.add(new Span(at, covered, rowSpan - 1, text));
        }
    }

    /** A cell in the next column that goes on from the row above, and repeats its text. */
    public void cellFromAbove(int columnSpan) {
        int at = column;
        Cell above = rows.size() > 1 && at < Tally.COLUMNS ? rows.get(rows.size() - 2)[at] : null;
        cell(above == null ? "" : above.text(), columnSpan, 1);
        if (above != null) {
            current()[at] = new Cell(above.text(), true);
        }
    }

    /** Columns that are left out before the next cell. */
    public void skip(int columns) {
        column += columns;
    }

    private void cover(int from, int columns, String text, boolean fromAbove) {
        for (int at = from; at < from + columns; at++) {
            if (current()[at] == null) {
                current()[at] = new Cell(tally.text(text), fromAbove || at > from);
            }
        }
    }

    private @Nullable Cell[] current() {
        return rows.get(rows.size() - 1);
    }

    public boolean isEmpty() {
        return width == 0;
    }

    /** As wide as its last column in which a cell begins; cells that are left out are blank. */
    public FoundTable table(@Nullable String title) {
        List<Line> lines = new ArrayList<>(rows.size());
        for (int row = 0; row < rows.size(); row++) {
            lines.add(new Line(places.get(row), cells(rows.get(row))));
        }
        return new FoundTable(title, lines);
    }

    private List<Cell> cells(@Nullable Cell[] row) {
        List<Cell> cells = new ArrayList<>(width);
        for (int at = 0; at < width; at++) {
            Cell cell = row[at];
            cells.add(cell == null ? new Cell("", false) : cell);
        }
        return cells;
    }
}
