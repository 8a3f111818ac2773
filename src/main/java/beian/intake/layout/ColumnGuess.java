package beian.intake.layout;

import beian.intake.layout.Mapping.Column;
import beian.intake.layout.Mapping.Reason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Guesses what each column holds: as said before, by its heading, by its cells. */
final class ColumnGuess {

    /** A heading that the cells speak against is worth a look. */
    private static final double CONTRADICTED = 0.4;

    private static final double PART_OF_HEADING = 0.8;

    private final SectionLines lines;
    private final @Nullable Column[] columns;
    private final Set<Field> found = EnumSet.noneOf(Field.class);

    private ColumnGuess(SectionLines lines) {
        this.lines = lines;
        this.columns = new Column[lines.width()];
    }

    /** Empty if nothing speaks for a table of filings. */
    static Optional<List<Column>> of(SectionLines lines, List<SavedMapping> saved) {
        return said(lines, saved).or(() -> new ColumnGuess(lines).guess());
    }

    /** What was said before of such headings. */
    static Optional<SavedMapping> saidBefore(SectionLines lines, List<SavedMapping> saved) {
        String key = Headings.key(lines.headings());
        return saved.stream()
                .filter(mapping -> !lines.headers().isEmpty()
                        && mapping.headings().equals(key)
                        && mapping.fields().size() == lines.width())
                .findFirst();
    }

    private static Optional<List<Column>> said(SectionLines lines, List<SavedMapping> saved) {
        return saidBefore(lines, saved).map(mapping -> IntStream.range(0, lines.width())
                .mapToObj(i -> new Column(i, heading(lines, i), mapping.fields().get(i), Reason.of("saved-mapping"), 1))
                .toList());
    }

    private Optional<List<Column>> guess() {
        byHeading(true);
        byHeading(false);
        boolean headed = !found.isEmpty();
        for (Guess guess : ContentGuess.of(lines, free(), found)) {
            column(guess.column(), guess.field(), guess.reason(), guess.confidence());
        }
        boolean rows = found.contains(Field.NUMBER) || (found.contains(Field.MODEL) && (headed || found.size() > 2));
        return rows ? Optional.of(filledUp()) : Optional.empty();
    }

    /** A field that the cells of a column tell. */
    record Guess(int column, Field field, Reason reason, double confidence) {}

    private void byHeading(boolean exactly) {
        for (int i = 0; i < lines.headings().size(); i++) {
            String heading = lines.headings().get(i);
            Field field = (exactly ? Headings.exact(heading) : Headings.part(heading)).orElse(null);
            if (columns[i] == null && field != null && !found.contains(field)) {
                double confidence = contradicted(field, i) ? CONTRADICTED : exactly ? 1 : PART_OF_HEADING;
                column(i, field, Reason.of("heading", heading), confidence);
            }
        }
    }

    private boolean contradicted(Field field, int column) {
        return Kinds.TOLD.stream()
                        .anyMatch(other -> other != field && other != Field.BATCH && lines.share(other, column) > 0.9)
                && lines.share(field, column) < 0.1;
    }

    private void column(int index, Field field, Reason reason, double confidence) {
        columns[index] = new Column(index, heading(lines, index), field, reason, confidence);
        found.add(field);
    }

    private List<Integer> free() {
        return IntStream.range(0, columns.length)
                .filter(i -> columns[i] == null)
                .boxed()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Column> filledUp() {
        return IntStream.range(0, columns.length)
                .mapToObj(i -> {
                    Column column = columns[i];
                    return column == null
                            ? new Column(i, heading(lines, i), Field.IGNORED, Reason.of("not-recognised"), 0.5)
                            : column;
                })
                .toList();
    }

    private static @Nullable String heading(SectionLines lines, int column) {
        String heading = column < lines.headings().size() ? lines.headings().get(column) : "";
        return heading.isBlank() ? null : heading;
    }
}
