package beian.intake.file.pdf;

import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Line;
import beian.intake.file.Contents.Place;
import beian.intake.file.Tally;
import beian.intake.file.pdf.Piece.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that may go on over pages. Headers repeated on later pages stay; a row that a page's end broke is one again. */
final class PagedTable {

    /** A header has no more rows than this. */
    private static final int HEADER = 3;

    private final @Nullable String title;
    private final Tally tally;
    private final List<Row> rows = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private Piece last;

    PagedTable(@Nullable String title, Piece first, Tally tally) {
        this.title = title;
        this.tally = tally;
        last = first;
        for (int row = 0; row < first.rows().size(); row++) {
            add(first, row);
        }
    }

    /** The piece on the latest page. */
    Piece last() {
        return last;
    }

    void goOn(Piece next) {
        int first = firstAfterHeader(next);
        for (int row = 0; row < next.rows().size(); row++) {
            if (row == first && last.open()) {
                int broken = rows.size() - 1 - first;
                rows.set(broken, rows.get(broken).with(next.rows().get(row)));
            } else {
                add(next, row);
            }
        }
        last = next;
    }

    private void add(Piece piece, int row) {
        tally.row();
        rows.add(piece.rows().get(row));
        places.add(new Place(piece.page(), null, row + 1));
    }

    private int firstAfterHeader(Piece next) {
        int repeated = 0;
        while (repeated < Math.min(HEADER, Math.min(rows.size(), next.rows().size()))
                && rows.get(repeated).texts().equals(next.rows().get(repeated).texts())) {
            repeated++;
        }
        return repeated;
    }

    FoundTable table() {
        List<Line> lines = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            lines.add(new Line(places.get(row), cells(rows.get(row))));
        }
        return new FoundTable(title, lines);
    }

    private List<Cell> cells(Row row) {
        return row.cells().stream()
                .map(cell -> new Cell(tally.text(cell.text()), cell.repeated()))
                .toList();
    }
}
