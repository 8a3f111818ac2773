package beian.intake.row;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Line;
import beian.intake.file.Contents.Place;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Contents of files as tests write them: comma separated, padded to the width of the table. */
public final class Tables {

    private Tables() {}

    public static Contents csv(String... tables) {
        return contents(Arrays.stream(tables)
                .map(table -> parse(new StringReader(table)))
                .toList());
    }

    public static Contents resource(String name) {
        return contents(List.of(
                parse(new InputStreamReader(Tables.class.getResourceAsStream("/" + name), StandardCharsets.UTF_8))));
    }

    public static Contents lines(List<List<String>> lines) {
        return contents(List.of(lines));
    }

    /** A table whose line {@code i} stands on page {@code pages[i]}. */
    public static Contents paged(String table, int... pages) {
        List<List<String>> texts = parse(new StringReader(table));
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            lines.add(new Line(new Place(pages[i], null, i + 1), cells(texts.get(i), width(texts))));
        }
        return new Contents(Format.PDF, null, List.of(new FoundTable(null, lines)), List.of());
    }

    private static Contents contents(List<List<List<String>>> tables) {
        List<FoundTable> found = new ArrayList<>();
        for (List<List<String>> table : tables) {
            List<Line> lines = new ArrayList<>();
            for (List<String> line : table) {
                lines.add(new Line(new Place(null, null, lines.size() + 1), cells(line, width(table))));
            }
            found.add(new FoundTable(null, lines));
        }
        return new Contents(Format.CSV, "UTF-8", found, List.of());
    }

    private static int width(List<List<String>> table) {
        return table.stream().mapToInt(List::size).max().orElse(0);
    }

    private static List<Cell> cells(List<String> texts, int width) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(new Cell(i < texts.size() ? texts.get(i).strip() : "", false));
        }
        return cells;
    }

    public static List<List<String>> parse(Reader reader) {
        try (reader) {
            return CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get().parse(reader).getRecords().stream()
                    .map(CSVRecord::toList)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
