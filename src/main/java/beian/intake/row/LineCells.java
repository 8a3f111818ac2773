package beian.intake.row;

import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.Line;
import beian.intake.file.Contents.Place;
import beian.intake.layout.Field;
import beian.intake.layout.Kinds;
import beian.intake.layout.Mapping.Section;
import beian.intake.name.LegalNames;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One line under its columns, before it is known whether it is a row. */
record LineCells(Line line, Section section) {

    /** What tells rows from each other. */
    private static final List<Field> KEYS = List.of(Field.ORDINAL, Field.MODEL, Field.NUMBER);

    private static final Pattern NOTE = Pattern.compile(
            "(?:注|备注|说明|附注|合计|总计|共计|小计|资料来源|数据来源|来源|附件|截至|以上|第?\\s*\\d+\\s*页|(?i:source|note|total|page)).*");
    private static final Pattern WAVE = Pattern.compile(".*第.{1,3}批.*|(?i:batch|wave) ?\\d+.*");

    Place place() {
        return line.place();
    }

    String text(int column) {
        return column < line.cells().size() ? line.cells().get(column).text() : "";
    }

    /** The text that stands in this line itself: blank if a merged cell only covers it. */
    String own(int column) {
        return column < line.cells().size() && !line.cells().get(column).repeated() ? text(column) : "";
    }

    String own(Field field) {
        Integer column = section.place(field);
        return column == null ? "" : own(column);
    }

    int width() {
        return Math.max(line.cells().size(), section.columns().size());
    }

    /** Why the line is no row, if it says something about other lines or nothing at all. */
    @Nullable
    String aside() {
        List<String> texts = line.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .toList();
        if (texts.isEmpty()) {
            return "blank-line";
        }
        boolean one = width() > 2 && texts.stream().distinct().count() == 1;
        boolean spread = one && texts.size() > 2;
        if (one && WAVE.matcher(texts.get(0)).matches() && !section.has(Field.BATCH)) {
            return "batch-label";
        }
        return spread || (one && NOTE.matcher(texts.get(0)).matches()) ? "note-line" : null;
    }

    String onlyText() {
        return line.cells().stream()
                .map(Cell::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /**
     * Whether the line goes on with a row.
     *
     * @param broken whether a page or table ended between them
     */
    boolean goOn(Draft row, boolean broken) {
        if (Shift.of(this) != 0 || namesInBatchColumn()) {
            return false;
        }
        if (KEYS.stream().allMatch(key -> own(key).isBlank())) {
            return broken || !anotherCompany(row);
        }
        return broken
                && section.has(Field.ORDINAL)
                && own(Field.ORDINAL).isBlank()
                && !Kinds.is(Field.NUMBER, own(Field.NUMBER));
    }

    private boolean anotherCompany(Draft row) {
        String above = row.text(Field.COMPANY);
        String here = own(Field.COMPANY);
        boolean cut = !LegalNames.isCompany(above) && LegalNames.isCompany(above + here);
        return !above.isBlank() && !here.isBlank() && !cut;
    }

    /** A name in the column of waves is the name of a model whose own cell is blank. */
    boolean namesInBatchColumn() {
        String wave = own(Field.BATCH);
        return section.has(Field.MODEL) && own(Field.MODEL).isBlank() && !wave.isBlank() && !Kinds.isBatch(wave);
    }

    IntStream columns() {
        return IntStream.range(0, width());
    }
}
