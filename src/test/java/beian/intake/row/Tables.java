package beian.intake.row;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Line;
import beian.intake.file.Contents.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

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

    /** Well-formed HTML whose cells may span several rows. */
    public static Contents html(String name) {
        try (InputStream html = Tables.class.getResourceAsStream("/" + name)) {
            NodeList tables = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(html)
                    .getElementsByTagName("table");
            List<FoundTable> found = new ArrayList<>();
            for (int i = 0; i < tables.getLength(); i++) {
                found.add(table((Element) tables.item(i)));
            }
            return new Contents(Format.HTML, "UTF-8", found, List.of());
        } catch (IOException | ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static FoundTable table(Element table) {
        List<List<Cell>> lines = new ArrayList<>();
        Map<Integer, Cell> covering = new HashMap<>();
        Map<Integer, Integer> covered = new HashMap<>();
        NodeList rows = table.getElementsByTagName("tr");
        for (int i = 0; i < rows.getLength(); i++) {
            List<Cell> cells = new ArrayList<>();
            NodeList printed = rows.item(i).getChildNodes();
            for (int j = 0; j < printed.getLength(); j++) {
                while (covered.getOrDefault(cells.size(), 0) > 0) {
                    covered.merge(cells.size(), -1, Integer::sum);
                    cells.add(covering.get(cells.size()));
                }
                String text = printed.item(j).getTextContent().strip();
                String span = ((Element) printed.item(j)).getAttribute("rowspan");
                if (!span.isEmpty()) {
                    covered.put(cells.size(), Integer.parseInt(span) - 1);
                    covering.put(cells.size(), new Cell(text, true));
                }
                cells.add(new Cell(text, false));
            }
            lines.add(cells);
        }
        int width = lines.stream().mapToInt(List::size).max().orElse(0);
        List<Line> padded = new ArrayList<>();
        for (List<Cell> cells : lines) {
            while (cells.size() < width) {
                cells.add(new Cell("", false));
            }
            padded.add(new Line(new Place(null, null, padded.size() + 1), cells));
        }
        return new FoundTable(null, padded);
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
