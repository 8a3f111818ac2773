package beian.web.twin;

import beian.export.file.SpreadsheetText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Rows of one list in JSON, each as its cells by column. A list within each item of another, {@code /series/*}{@code /regions},
 * has the texts of that item before its own cells, so that each row says to what it belongs.
 */
final class TwinRows {

    private static final String EACH = "*";

    private final List<Map<String, String>> rows = new ArrayList<>();

    private TwinRows() {}

    static List<Map<String, String>> at(JsonNode whole, String pointer) {
        TwinRows found = new TwinRows();
        found.follow(
                whole,
                pointer.isEmpty() ? List.of() : List.of(pointer.substring(1).split("/", -1)),
                Map.of());
        return found.rows;
    }

    private void follow(JsonNode from, List<String> steps, Map<String, String> before) {
        int each = steps.indexOf(EACH);
        JsonNode list = from;
        for (String step : steps.subList(0, each < 0 ? steps.size() : each)) {
            list = list.path(step);
        }
        for (JsonNode item : list) {
            Map<String, String> cells = new LinkedHashMap<>(before);
            if (each < 0) {
                put(cells, "", item);
                rows.add(cells);
            } else {
                String outer = steps.get(each - 1) + ".";
                item.properties().stream()
                        .filter(property -> property.getValue().isString())
                        .forEach(property -> put(cells, outer + property.getKey(), property.getValue()));
                follow(item, steps.subList(each + 1, steps.size()), cells);
            }
        }
    }

    private static void put(Map<String, String> cells, String name, JsonNode value) {
        if (value.isObject()) {
            String before = name.isEmpty() ? "" : name + ".";
            value.properties().forEach(inner -> put(cells, before + inner.getKey(), inner.getValue()));
        } else if (value.isArray()) {
            cells.put(name, SpreadsheetText.harmless(value.toString()));
        } else if (value.isString()) {
            cells.put(name, SpreadsheetText.harmless(value.asString()));
        } else if (!value.isNull()) {
            cells.put(name, value.asString());
        }
    }
}
