package beian.intake.file.text;

import beian.intake.file.Characters;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Place;
import beian.intake.file.Grid;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** CSV and TSV: the whole file is one table. */
final class SeparatedValues {

    private SeparatedValues() {}

    static FoundTable read(String text, Separator separator, Tally tally) {
        Grid grid = new Grid(tally);
        try (CSVParser parser = format(separator).parse(new StringReader(text))) {
            for (CSVRecord row : parser) {
                add(row, grid);
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new Unreadable("file.broken", e);
        }
        return grid.table(null);
    }

    private static CSVFormat format(Separator separator) {
        CSVFormat.Builder format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator.delimiter())
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true);
        return format.setQuote(separator.quote() == Separator.NO_QUOTE ? null : (Character) separator.quote())
                .get();
    }

    private static void add(CSVRecord row, Grid grid) {
        if (row.stream().allMatch(String::isBlank)) {
            return;
        }
        grid.beginRow(new Place(null, null, Math.toIntExact(row.getRecordNumber())));
        for (String cell : row) {
            grid.cell(Characters.trim(cell), 1, 1);
        }
    }
}
