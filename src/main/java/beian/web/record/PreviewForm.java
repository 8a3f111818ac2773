package beian.web.record;

import beian.filing.BatchBody.AnnouncedBody;
import beian.filing.event.Confidence;
import beian.filing.event.Series;
import beian.intake.Draft.Decision;
import beian.intake.Draft.Head;
import beian.intake.Preview;
import beian.intake.Preview.BatchPreview;
import beian.intake.Preview.Row;
import beian.intake.Previews.Changes;
import beian.intake.layout.Field;
import beian.intake.layout.Mapping;
import beian.intake.layout.Mapping.Column;
import beian.intake.layout.Mapping.Section;
import beian.intake.layout.Mapping.TableMapping;
import beian.platform.Blank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The form of a preview as it is sent by a browser, beside what it was made of. */
final class PreviewForm {

    private static final String BY_PERSON = "person";

    private final MultiValueMap<String, String> form;

    PreviewForm(MultiValueMap<String, String> form) {
        this.form = form;
    }

    Changes changes(Preview shown) {
        return new Changes(heads(shown), mapping(shown), accepted(), decisions(shown));
    }

    private List<Head> heads(Preview shown) {
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < shown.batches().size(); i++) {
            BatchPreview batch = shown.batches().get(i);
            String suffix = "-" + i;
            heads.add(new Head(
                    batch.head().label(),
                    text("batchId" + suffix),
                    text("source" + suffix),
                    text("document" + suffix),
                    text("url" + suffix),
                    text("kind" + suffix),
                    text("publishedOn" + suffix),
                    announced(suffix)));
        }
        return heads;
    }

    private @Nullable AnnouncedBody announced(String suffix) {
        AnnouncedBody announced = new AnnouncedBody(
                number("models" + suffix),
                number("companies" + suffix),
                number("filed" + suffix),
                number("registered" + suffix));
        return announced.equals(new AnnouncedBody(null, null, null, null)) ? null : announced;
    }

    private @Nullable Integer number(String name) {
        String text = text(name);
        return text == null || !text.matches("\\d{1,9}") ? null : Integer.valueOf(text);
    }

    private @Nullable String text(String name) {
        return Blank.asNone(form.getFirst(name));
    }

    /** Absent while every column is understood as before. */
    private @Nullable Mapping mapping(Preview shown) {
        Mapping before = Objects.requireNonNull(shown.mapping());
        List<TableMapping> tables = new ArrayList<>();
        for (int table = 0; table < before.tables().size(); table++) {
            List<Section> sections = new ArrayList<>();
            List<Section> old = before.tables().get(table).sections();
            for (int section = 0; section < old.size(); section++) {
                sections.add(section(old.get(section), table + "-" + section));
            }
            tables.add(new TableMapping(sections));
        }
        Mapping after = new Mapping(tables);
        return after.equals(before) ? null : after;
    }

    private Section section(Section before, String place) {
        Series series = Series.valueOf(Objects.requireNonNullElse(
                text("series-" + place), before.series().name()));
        List<Column> columns = before.columns().stream()
                .map(column -> column(column, text("column-" + place + "-" + column.index())))
                .toList();
        return new Section(
                before.from(),
                before.headers(),
                series,
                series == before.series() ? before.seriesReason() : byPerson(),
                columns);
    }

    private static Column column(Column before, @Nullable String chosen) {
        Field field = chosen == null ? before.field() : Field.valueOf(chosen);
        return field == before.field() ? before : new Column(before.index(), before.heading(), field, byPerson(), 1);
    }

    private static Mapping.Reason byPerson() {
        return new Mapping.Reason(BY_PERSON, List.of());
    }

    private Set<String> accepted() {
        return new HashSet<>(form.getOrDefault("accept", List.of()));
    }

    /** Of the rows on the page. */
    private Map<Integer, Decision> decisions(Preview shown) {
        Map<Integer, Decision> decisions = new HashMap<>();
        for (Row row : shown.rows()) {
            String suffix = "-" + row.number();
            String filing = text("filing" + suffix);
            decisions.put(
                    row.number(),
                    new Decision(
                            form.containsKey("leave" + suffix),
                            new HashSet<>(form.getOrDefault("accept" + suffix, List.of())),
                            text("company" + suffix),
                            filing,
                            filing == null ? null : Confidence.MEDIUM));
        }
        return decisions;
    }
}
