package beian.intake.file.office;

import beian.intake.file.Characters;
import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Line;
import beian.intake.file.Contents.Place;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet in which anything stands. */
final class SheetRows implements SheetContentsHandler {

    private static final String ERROR = "ERROR:#";

    private final String sheet;
    private final Tally tally;
    private final NavigableMap<Integer, @Nullable Cell[]> rows = new TreeMap<>();
    private int row;
    private int column;
    private int width;
    private long merged;

    SheetRows(String sheet, Tally tally) {
        this.sheet = sheet;
        this.tally = tally;
    }

    @Override
    public void startRow(int rowNumber) {
        row = rowNumber;
        column = -1;
    }

    @Override
    public void endRow(int rowNumber) {}

    @Override
    public void cell(@Nullable String reference, @Nullable String shown, @Nullable XSSFComment comment) {
        column = reference == null ? column + 1 : new CellReference(reference).getCol();
        String text = shown == null ? "" : Characters.trim(shown);
        if (!text.isEmpty()) {
            Tally.requireColumns(column + 1);
            width = Math.max(width, column + 1);
            rows.computeIfAbsent(row, this::newRow)[column] = new Cell(tally.text(asShown(text)), false);
        }
    }

    /** POI puts a word of its own before what the sheet shows, for example {@code #REF!}. */
    private static String asShown(String text) {
        return text.startsWith(ERROR) ? text.substring(ERROR.length() - 1) : text;
    }

    private @Nullable Cell[] newRow(int number) {
        tally.row();
        return new Cell[Tally.COLUMNS];
    }

    /** Repeats the text of the first cell in all others of the range, in rows in which anything stands. */
    void merge(CellRangeAddress range) {
        @Nullable Cell[] first = rows.get(range.getFirstRow());
        Cell cell = first == null || range.getFirstColumn() >= Tally.COLUMNS ? null : first[range.getFirstColumn()];
        if (cell == null) {
            return;
        }
        int lastColumn = Math.min(range.getLastColumn(), width - 1);
        for (@Nullable
        Cell[] covered :
                rows.subMap(range.getFirstRow(), true, range.getLastRow(), true).values()) {
            for (int at = range.getFirstColumn(); at <= lastColumn; at++) {
                cover(covered, at, cell);
            }
        }
    }

    private void cover(@Nullable Cell[] covered, int at, Cell cell) {
        merged++;
        if (merged > (long) Tally.ROWS * Tally.COLUMNS) {
            throw new Unreadable("file.broken"); // ranges of a sound sheet do not overlap
        }
        if (covered[at] == null) {
            covered[at] = new Cell(tally.text(cell.text()), true);
        }
    }

    Optional<FoundTable> table() {
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>(rows.size());
        rows.forEach((number, cells) -> lines.add(new Line(new Place(null, sheet, number + 1), line(cells))));
        return Optional.of(new FoundTable(sheet, lines));
    }

    private List<Cell> line(@Nullable Cell[] row) {
        List<Cell> cells = new ArrayList<>(width);
        for (int at = 0; at < width; at++) {
            Cell cell = row[at];
            cells.add(cell == null ? new Cell("", false) : cell);
        }
        return cells;
    }
}
