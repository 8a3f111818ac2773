package beian.intake.file.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Where text stands in any of some lines, seen from above: the columns are what white parts. */
record Columns(List<Span> spans) {

    /** Text of two columns comes no closer than this, in points. */
    private static final float GUTTER = 2;

    record Span(float left, float right) {}

    static Columns none() {
        return new Columns(List.of());
    }

    Columns with(List<TextLine> line) {
        List<Span> all = new ArrayList<>(spans);
        line.forEach(part -> all.add(new Span(part.left(), part.right())));
        all.sort(Comparator.comparing(Span::left));
        List<Span> merged = new ArrayList<>();
        for (Span span : all) {
            Span last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
            if (last != null && span.left - last.right < GUTTER) {
                merged.set(merged.size() - 1, new Span(last.left, Math.max(last.right, span.right)));
            } else {
                merged.add(span);
            }
        }
        return new Columns(merged);
    }

    int count() {
        return spans.size();
    }

    /** The column that the text stands in. */
    int of(TextLine part) {
        int column = 0;
        while (column + 1 < spans.size() && spans.get(column + 1).left <= part.left() + GUTTER / 2) {
            column++;
        }
        return column;
    }

    /** Whether all parts of the line stand in columns of their own. */
    boolean part(List<TextLine> line) {
        return line.stream().mapToInt(this::of).distinct().count() == line.size();
    }

    float left(int column) {
        return spans.get(column).left;
    }

    float right(int column) {
        return spans.get(column).right;
    }
}
