package beian.intake.file.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * As much of a table as stands on one page.
 *
 * @param edges of the columns, in points; known of ruled tables
 * @param top where it begins on the page
 * @param open whether no rule ends the last row, which therefore goes on
 */
record Piece(int page, List<Float> edges, List<Row> rows, float top, float bottom, boolean open) {

    private static final float SAME_EDGE = 4;

    /** A cell for each column. */
    record Row(List<PieceCell> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isEmpty());
        }

        List<String> texts() {
            return cells.stream().map(PieceCell::text).toList();
        }

        /** The same row, with what stands in its other half behind each cell. */
        Row with(Row half) {
            List<PieceCell> joined = new ArrayList<>();
            for (int at = 0; at < cells.size(); at++) {
                joined.add(cells.get(at).with(half.cells.get(at)));
            }
            return new Row(joined);
        }
    }

    /** @param repeated whether it only repeats a merged cell */
    record PieceCell(WrappedCell content, boolean repeated) {

        String text() {
            return content.text();
        }

        PieceCell with(PieceCell half) {
            List<TextLine> lines = new ArrayList<>(content.lines());
            lines.addAll(half.content.lines());
            return new PieceCell(new WrappedCell(lines, content.left(), content.right()), repeated);
        }
    }

    int columns() {
        return rows.get(0).cells().size();
    }

    /** Whether the columns of both stand below each other. */
    boolean fits(Piece next) {
        if (columns() != next.columns() || edges.size() != next.edges.size()) {
            return false;
        }
        for (int at = 0; at < edges.size(); at++) {
            if (Math.abs(edges.get(at) - next.edges.get(at)) > SAME_EDGE) {
                return false;
            }
        }
        return true;
    }
}
