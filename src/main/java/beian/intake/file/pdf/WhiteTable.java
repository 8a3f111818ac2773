package beian.intake.file.pdf;

import beian.intake.file.Tally;
import beian.intake.file.pdf.Piece.PieceCell;
import beian.intake.file.pdf.Piece.Row;
import java.util.ArrayList;
import java.util.List;

/** Lines of text that white columns part into cells, all in the same places: a table without rules. */
final class WhiteTable {

    /** So much white parts two cells, as parts of the letters' size; a space is a third of it. */
    static final float WHITE = 0.85f;
    /** Lines further apart than this belong to different things. */
    private static final float APART = 4;

    private final List<List<TextLine>> lines = new ArrayList<>();
    private Columns columns = Columns.none();

    /** Takes the line if it stands in the same columns; else nothing changes. */
    boolean take(List<TextLine> line) {
        Columns widened = columns.with(line);
        if (!lines.isEmpty()
                && (isApart(line)
                        || isTitleOf(line)
                        || !widened.part(line)
                        || !lines.stream().allMatch(widened::part))) {
            return false;
        }
        columns = widened;
        lines.add(line);
        return true;
    }

    private boolean isApart(List<TextLine> line) {
        TextLine last = lines.get(lines.size() - 1).get(0);
        return line.get(0).baseline() - last.baseline() > APART * last.size();
    }

    /** Whether nothing but single lines of text stands clearly above it: they may happen to stand in a column. */
    private boolean isTitleOf(List<TextLine> line) {
        TextLine last = lines.get(lines.size() - 1).get(0);
        return line.size() > 1
                && lines.stream().allMatch(above -> above.size() == 1)
                && line.get(0).baseline() - last.baseline() > WhiteRows.OVERLAP * last.size();
    }

    boolean isTable() {
        return columns.count() > 1
                && lines.stream().filter(line -> line.size() > 1).count() > 1;
    }

    List<List<TextLine>> lines() {
        return lines;
    }

    /** A page's number below the table that happens to stand in a column, clearly apart. */
    List<List<TextLine>> takeFoot() {
        int last = lines.size() - 1;
        List<TextLine> line = lines.get(last);
        if (last < 2 || line.size() > 1 || !line.get(0).isPageNumber() || !isFurther(last)) {
            return List.of();
        }
        return List.of(lines.remove(last));
    }

    private boolean isFurther(int line) {
        return distance(line) > distance(line - 1) * 1.5f;
    }

    private float distance(int line) {
        return lines.get(line).get(0).baseline() - lines.get(line - 1).get(0).baseline();
    }

    Piece piece(int page) {
        Tally.requireColumns(columns.count());
        List<Row> rows = new ArrayList<>();
        WhiteRows.of(lines, columns).forEach(row -> rows.add(row(row)));
        TextLine first = lines.get(0).get(0);
        TextLine last = lines.get(lines.size() - 1).get(0);
        return new Piece(page, List.of(), rows, first.baseline() - first.size(), last.baseline(), false);
    }

    private Row row(List<List<TextLine>> lines) {
        List<List<TextLine>> cells = new ArrayList<>();
        for (int at = 0; at < columns.count(); at++) {
            cells.add(new ArrayList<>());
        }
        lines.forEach(line -> line.forEach(part -> cells.get(columns.of(part)).add(part)));
        List<PieceCell> row = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            row.add(new PieceCell(new WrappedCell(cells.get(at), columns.left(at), columns.right(at)), false));
        }
        return new Row(row);
    }
}
