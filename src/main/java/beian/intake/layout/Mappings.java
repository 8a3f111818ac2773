package beian.intake.layout;

import beian.intake.file.Contents;
import beian.intake.file.Contents.FoundTable;
import beian.intake.layout.Mapping.Column;
import beian.intake.layout.Mapping.Reason;
import beian.intake.layout.Mapping.Section;
import beian.intake.layout.Mapping.TableMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Guesses how the tables of a file are to be understood. */
public final class Mappings {

    private final Contents contents;
    private final List<SavedMapping> saved;

    private Mappings(Contents contents, List<SavedMapping> saved) {
        this.contents = contents;
        this.saved = saved;
    }

    /**
     * The best guess: by what was said of such headings before, by the headings, by what the cells look like, and for a
     * table without headings by the table before it.
     */
    public static Mapping guess(Contents contents, List<SavedMapping> saved) {
        return new Mappings(contents, saved).guess();
    }

    private Mapping guess() {
        List<TableMapping> tables = new ArrayList<>();
        Section last = null;
        for (FoundTable table : contents.tables()) {
            TableMapping mapped = new TableMapping(sections(table, last));
            tables.add(mapped);
            last = mapped.sections().isEmpty()
                    ? last
                    : mapped.sections().get(mapped.sections().size() - 1);
        }
        return new Mapping(tables);
    }

    private List<Section> sections(FoundTable table, @Nullable Section before) {
        List<Section> sections = new ArrayList<>();
        for (SectionLines lines : SectionLines.of(table)) {
            section(table, lines, sections.isEmpty() ? before : null).ifPresent(sections::add);
        }
        return sections;
    }

    private Optional<Section> section(FoundTable table, SectionLines lines, @Nullable Section before) {
        if (lines.headers().isEmpty() && before != null && goesOn(lines, before)) {
            return Optional.of(new Section(
                    lines.from(),
                    List.of(),
                    before.series(),
                    Reason.of("as-table-before"),
                    before.columns().stream()
                            .map(column ->
                                    new Column(column.index(), null, column.field(), Reason.of("as-table-before"), 0.9))
                            .toList()));
        }
        return ColumnGuess.of(lines, saved).map(columns -> {
            SeriesGuess series = SeriesGuess.of(table, lines, columns, contents.text(), saved);
            return new Section(lines.from(), lines.headers(), series.series(), series.reason(), columns);
        });
    }

    /** A table without headings that is as wide as the one before, and whose cells would not be understood otherwise. */
    private static boolean goesOn(SectionLines lines, Section before) {
        return lines.width() == before.columns().size()
                && before.columns().stream()
                        .filter(column -> Kinds.TOLD.contains(column.field()) && column.field() != Field.COMPANY)
                        .allMatch(column -> lines.share(column.field(), column.index()) >= 0.5
                                || lines.texts(column.index()).isEmpty());
    }
}
