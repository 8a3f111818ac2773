package beian.intake.file.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lines of a table without rules make a row: lines of one wrapped cell stand closer to each other than rows do, and
 * a cell centred beside one stands between its lines.
 */
final class WhiteRows {

    /** Lines overlap whose baselines are no further apart than this, as parts of the letters' size. */
    static final float OVERLAP = 0.85f;
    /** Rows stand at least so much further apart than the lines of a cell. */
    private static final float CLEARLY = 1.15f;

    private WhiteRows() {}

    static List<List<List<TextLine>>> of(List<List<TextLine>> lines, Columns columns) {
        float leading = leading(lines, columns);
        List<List<List<TextLine>>> rows = new ArrayList<>();
        float[] ends = new float[columns.count()];
        float reach = Float.NEGATIVE_INFINITY;
        for (List<TextLine> line : lines) {
            if (line.get(0).baseline() > reach
                    && line.stream().noneMatch(part -> goesOn(part, columns, ends, leading))) {
                rows.add(new ArrayList<>());
            }
            rows.get(rows.size() - 1).add(line);
            line.forEach(part -> ends[columns.of(part)] = part.baseline());
            reach = line.get(0).baseline() + OVERLAP * line.get(0).size();
        }
        return rows;
    }

    private static boolean goesOn(TextLine part, Columns columns, float[] ends, float leading) {
        float end = ends[columns.of(part)];
        return end > 0 && part.baseline() - end <= leading;
    }

    /** The largest distance of two lines in one cell; zero if no cell has two. */
    private static float leading(List<List<TextLine>> lines, Columns columns) {
        List<Float> distances = distances(lines, columns);
        distances.sort(Float::compare);
        float leading = 0;
        float jump = CLEARLY;
        for (int at = 1; at < distances.size(); at++) {
            float ratio = distances.get(at) / distances.get(at - 1);
            if (ratio > jump && distances.get(at - 1) < distances.get(0) * CLEARLY) {
                jump = ratio;
                leading = distances.get(at - 1);
            }
        }
        return leading;
    }

    private static List<Float> distances(List<List<TextLine>> lines, Columns columns) {
        List<Float> distances = new ArrayList<>();
        float[] ends = new float[columns.count()];
        for (List<TextLine> line : lines) {
            for (TextLine part : line) {
                int column = columns.of(part);
                if (ends[column] > 0) {
                    distances.add(part.baseline() - ends[column]);
                }
                ends[column] = part.baseline();
            }
        }
        return distances;
    }
}
