package beian.web.twin;

import beian.export.SpreadsheetText;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.databind.JsonNode;

/**
 * Rows of JSON as CSV after RFC 4180: a column for each value, that of an inner object named {@code scale.verbatim}; lists
 * stand as JSON. Rows of several lists have the name of theirs in a first column.
 */
final class TwinFile {

    private static final String LIST = "list";

    private TwinFile() {}

    static String csv(JsonNode whole, List<String> pointers) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String pointer : pointers) {
            for (JsonNode row : whole.at(pointer)) {
                Map<String, String> cells = new LinkedHashMap<>();
                if (pointers.size() > 1) {
                    cells.put(LIST, pointer.split("/", -1)[1]);
                }
                put(cells, "", row);
                rows.add(cells);
            }
        }
        return print(rows);
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

    private static String print(List<Map<String, String>> rows) {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringWriter text = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
            csv.printRecord(columns);
            for (Map<String, String> row : rows) {
                csv.printRecord(columns.stream().map(row::get));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
