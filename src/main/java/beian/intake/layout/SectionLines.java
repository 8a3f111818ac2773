package beian.intake.layout;

import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Lines that belong together, before anything is known of their columns.
 *
 * @param from index of the first one in its table
 * @param headers indexes in the table of those that hold headings
 * @param headings wording of the first one, cell by cell; none without headers
 * @param data the others
 */
record SectionLines(int from, List<Integer> headers, List<String> headings, List<Line> data, int width) {

    /** Two columns that are called as usual make a line of headings; a single word may stand in any cell. */
    private static final int FEWEST_HEADINGS = 2;
    /** Enough to tell what a column holds. */
    private static final int LOOKED_AT = 300;

    static List<SectionLines> of(FoundTable table) {
        List<Line> lines = table.lines();
        List<SectionLines> sections = new ArrayList<>();
        Open open = new Open(0);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!isHeader(line)) {
                open.data.add(line);
            } else if (open.headings.isEmpty() && !open.holdsRows()) {
                open = new Open(i);
                open.start(line);
            } else if (open.key().equals(Headings.key(texts(line)))) {
                open.headers.add(i);
            } else {
                sections.add(open.close());
                open = new Open(i);
                open.start(line);
            }
        }
        sections.add(open.close());
        return sections;
    }

    /** The texts of a column that are not blank. */
    List<String> texts(int column) {
        return data.stream()
                .limit(LOOKED_AT)
                .map(line ->
                        column < line.cells().size() ? line.cells().get(column).text() : "")
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** How many of the texts of a column look like the field, from 0 to 1. */
    double share(Field field, int column) {
        List<String> texts = texts(column);
        return texts.isEmpty()
                ? 0
                : (double) texts.stream().filter(text -> Kinds.is(field, text)).count() / texts.size();
    }

    private static boolean isHeader(Line line) {
        Set<Field> found = new HashSet<>();
        long printed = line.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .distinct()
                .count();
        texts(line).forEach(text -> Headings.exact(text).ifPresent(found::add));
        return found.size() >= FEWEST_HEADINGS && 3L * found.size() >= printed;
    }

    private static List<String> texts(Line line) {
        return line.cells().stream().map(Cell::text).toList();
    }

    /** A section whose end is not reached yet. */
    private static final class Open {
        private final int from;
        private final List<Integer> headers = new ArrayList<>();
        private final List<String> headings = new ArrayList<>();
        private final List<Line> data = new ArrayList<>();

        Open(int from) {
            this.from = from;
        }

        void start(Line header) {
            headers.add(from);
            headings.addAll(texts(header));
        }

        String key() {
            return Headings.key(headings);
        }

        /** Titles may stand above the first headings; what looks like a number and a date is a row. */
        boolean holdsRows() {
            return data.stream()
                    .anyMatch(line -> Kinds.TOLD.stream()
                                    .filter(field -> texts(line).stream().anyMatch(text -> Kinds.is(field, text)))
                                    .count()
                            > 2);
        }

        SectionLines close() {
            int width = IntStream.concat(
                            IntStream.of(headings.size()),
                            data.stream().mapToInt(line -> line.cells().size()))
                    .max()
                    .orElse(0);
            Optional<SectionLines> withoutHeadings =
                    headings.isEmpty() ? HeadingsOfNoUsualWording.find(from, data, width) : Optional.empty();
            return withoutHeadings.orElseGet(() ->
                    new SectionLines(from, List.copyOf(headers), List.copyOf(headings), List.copyOf(data), width));
        }
    }
}
