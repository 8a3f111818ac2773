package beian.web.twin;

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

    /** @param lists where the rows are, by the name of their list */
    static String csv(JsonNode whole, Map<String, String> lists) {
        List<Map<String, String>> rows = new ArrayList<>();
        lists.forEach((name, pointer) -> {
            for (Map<String, String> row : TwinRows.at(whole, pointer)) {
                Map<String, String> cells = new LinkedHashMap<>();
                if (lists.size() > 1) {
                    cells.put(LIST, name);
                }
                cells.putAll(row);
                rows.add(cells);
            }
        });
        return print(rows);
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
