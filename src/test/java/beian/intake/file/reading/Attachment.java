package beian.intake.file.reading;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Line;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** What the files made from one official attachment must hold: rows of cells, in tables that begin with a header. */
record Attachment(String name) {

    static final Path FILES = Path.of("src/test/resources/attachments");
    private static final Path REGISTER = Path.of("src/main/resources/samples/register");
    private static final String HEADER = "序号";

    static Stream<Attachment> all() {
        try (Stream<Path> files = Files.list(REGISTER)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(file -> file.startsWith("20"))
                    .sorted()
                    .map(file -> new Attachment(file.substring(0, file.indexOf('.'))))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path csv() {
        return REGISTER.resolve(name + ".csv");
    }

    Path file(String ending) {
        return FILES.resolve(name + "." + ending);
    }

    List<List<List<String>>> tables() {
        try (Reader reader = Files.newBufferedReader(csv())) {
            return split(CSVFormat.RFC4180.parse(reader).stream()
                    .map(CSVRecord::toList)
                    .map(row -> row.stream().map(String::strip).toList())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same of what was read; a header that is repeated on a later page begins no table. */
    static List<List<List<String>>> tables(Contents contents) {
        return split(contents.tables().stream()
                .map(FoundTable::lines)
                .flatMap(List::stream)
                .map(Line::cells)
                .map(cells -> cells.stream().map(Cell::text).toList())
                .toList());
    }

    private static List<List<List<String>>> split(List<List<String>> rows) {
        List<List<List<String>>> tables = new ArrayList<>();
        for (List<String> row : rows) {
            boolean header = row.get(0).equals(HEADER);
            if (header && (tables.isEmpty() || !last(tables).get(0).equals(row))) {
                tables.add(new ArrayList<>());
            }
            if (!header || last(tables).isEmpty()) {
                last(tables).add(row);
            }
        }
        return tables;
    }

    private static List<List<String>> last(List<List<List<String>>> tables) {
        return tables.get(tables.size() - 1);
    }
}
