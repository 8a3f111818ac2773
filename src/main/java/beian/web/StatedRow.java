package beian.web;

import beian.registry.Filing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One field of a filing, with what each source states in it.
 *
 * @param field as answers name it
 * @param cells one for each statement, in their order
 */
record StatedRow(String field, List<Cell> cells) {

    /**
     * What one source states.
     *
     * @param text absent where it states nothing
     * @param differs whether something else is answered
     */
    record Cell(@Nullable String text, boolean differs) {}

    /** Every field in which some source states something. */
    static List<StatedRow> of(Filing answered, List<Filing> statements) {
        return fields().entrySet().stream()
                .map(field -> row(field.getKey(), field.getValue(), answered, statements))
                .filter(row -> row.cells.stream().anyMatch(cell -> cell.text != null))
                .toList();
    }

    private static Map<String, Function<Filing, @Nullable String>> fields() {
        Map<String, Function<Filing, @Nullable String>> fields = new LinkedHashMap<>();
        fields.put("model", Filing::model);
        fields.put("registrant", Filing::registrant);
        fields.put("region", Filing::region);
        fields.put("number", Filing::number);
        fields.put("filedOn", Filing::filedOn);
        fields.put("scale", filing -> filing.scale().verbatim());
        fields.put("scenario", Filing::scenario);
        return fields;
    }

    private static StatedRow row(
            String field, Function<Filing, @Nullable String> value, Filing answered, List<Filing> statements) {
        String answer = value.apply(answered);
        List<Cell> cells = statements.stream()
                .map(value)
                .map(text -> new Cell(text, text != null && !text.equals(answer)))
                .toList();
        return new StatedRow(field, cells);
    }
}
