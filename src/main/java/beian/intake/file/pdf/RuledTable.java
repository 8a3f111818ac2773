package beian.intake.file.pdf;

import beian.intake.file.Tally;
import beian.intake.file.pdf.Piece.PieceCell;
import beian.intake.file.pdf.Piece.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** A table between rules: boxes of the grid that no rule parts are one cell. */
final class RuledTable {

    private final RuledRegion region;
    private final List<Float> columns;
    private final List<Float> rows;
    private final int[][] cellOf;
    private final List<List<Glyph>> letters = new ArrayList<>();

    private RuledTable(RuledRegion region) {
        this.region = region;
        columns = region.columnEdges();
        rows = region.rowEdges();
        Tally.requireColumns(columns.size() - 1);
        cellOf = new int[rows.size() - 1][columns.size() - 1];
    }

    /** Empty if nothing is written between the rules. */
    static Optional<Piece> read(RuledRegion region, List<Glyph> glyphs, int page) {
        if (glyphs.stream().allMatch(Glyph::isBlank)) {
            return Optional.empty();
        }
        RuledTable table = new RuledTable(region);
        table.findCells();
        glyphs.forEach(table::put);
        return Optional.of(table.piece(page));
    }

    private void findCells() {
        for (int row = 0; row < cellOf.length; row++) {
            for (int column = 0; column < cellOf[row].length; column++) {
                cellOf[row][column] = cell(row, column);
            }
        }
    }

    private int cell(int row, int column) {
        float x = (columns.get(column) + columns.get(column + 1)) / 2;
        float y = (rows.get(row) + rows.get(row + 1)) / 2;
        if (column > 0 && !region.isParted(columns.get(column), y)) {
            return cellOf[row][column - 1];
        }
        if (row > 0 && !region.isUnderlined(rows.get(row), x)) {
            return cellOf[row - 1][column];
        }
        letters.add(new ArrayList<>());
        return letters.size() - 1;
    }

    private void put(Glyph glyph) {
        int row = index(rows, glyph.middleY());
        int column = index(columns, glyph.middleX());
        letters.get(cellOf[row][column]).add(glyph);
    }

    private static int index(List<Float> edges, float place) {
        int found = Collections.binarySearch(edges, place);
        int before = found >= 0 ? found : -found - 2;
        return Math.max(0, Math.min(before, edges.size() - 2));
    }

    private Piece piece(int page) {
        List<Row> found = new ArrayList<>();
        boolean[] seen = new boolean[letters.size()];
        for (int[] row : cellOf) {
            List<PieceCell> cells = new ArrayList<>();
            for (int column = 0; column < row.length; column++) {
                cells.add(new PieceCell(content(row, column), seen[row[column]]));
                seen[row[column]] = true;
            }
            found.add(new Row(cells));
        }
        return new Piece(page, columns, found, rows.get(0), rows.get(rows.size() - 1), region.isOpen());
    }

    private WrappedCell content(int[] row, int column) {
        int last = column;
        while (last + 1 < row.length && row[last + 1] == row[column]) {
            last++;
        }
        List<TextLine> lines = TextLine.lines(letters.get(row[column]), Float.MAX_VALUE).stream()
                .flatMap(List::stream)
                .toList();
        return new WrappedCell(lines, columns.get(column), columns.get(last + 1));
    }
}
