package beian.intake.layout;

import beian.filing.event.Series;
import beian.intake.layout.Mapping.Column;
import beian.intake.layout.Mapping.Section;
import java.util.List;
import java.util.Optional;

/**
 * What a person said once about tables with these headings.
 *
 * @param headings the wording above the columns, normalised
 * @param fields one for each column
 */
public record SavedMapping(String headings, List<Field> fields, Series series) {

    /** What can be said again of tables with the section's headings; empty if it has none. */
    public static Optional<SavedMapping> of(Section section) {
        List<String> wording = section.columns().stream()
                .map(column -> column.heading() == null ? "" : column.heading())
                .toList();
        return section.headers().isEmpty()
                ? Optional.empty()
                : Optional.of(new SavedMapping(
                        Headings.key(wording),
                        section.columns().stream().map(Column::field).toList(),
                        section.series()));
    }
}
