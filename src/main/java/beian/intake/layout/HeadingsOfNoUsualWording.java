package beian.intake.layout;

import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.Line;
import java.util.List;
import java.util.Optional;

/** Finds a line of headings by what it does not look like: the cells under it. */
final class HeadingsOfNoUsualWording {

    private static final double MOSTLY = 0.6;

    private HeadingsOfNoUsualWording() {}

    /** The section with its first line as headings; empty if that line looks like those below it. */
    static Optional<SectionLines> find(int from, List<Line> lines, int width) {
        if (lines.size() < 2) {
            return Optional.empty();
        }
        Line first = lines.get(0);
        SectionLines below =
                new SectionLines(from, List.of(from), texts(first), List.copyOf(lines.subList(1, lines.size())), width);
        int told = 0;
        for (int column = 0; column < first.cells().size(); column++) {
            String text = first.cells().get(column).text();
            for (Field field : Kinds.TOLD) {
                if (below.share(field, column) > MOSTLY) {
                    if (text.isBlank() || Kinds.is(field, text)) {
                        return Optional.empty();
                    }
                    told++;
                }
            }
        }
        return told >= 2 ? Optional.of(below) : Optional.empty();
    }

    private static List<String> texts(Line line) {
        return line.cells().stream().map(Cell::text).toList();
    }
}
