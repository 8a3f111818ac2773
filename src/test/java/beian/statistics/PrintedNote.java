package beian.statistics;

import beian.scale.ReadingRules;
import beian.scale.ScaleKind;
import beian.scale.ScaleReader;
import beian.scale.Tiers;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The rows of the note's table, read as the tracker reads them. */
record PrintedNote(List<CSVRecord> rows) {

    static PrintedNote read() {
        try (var text = new InputStreamReader(
                PrintedNote.class.getResourceAsStream("/samples/note-table1.csv"), StandardCharsets.UTF_8)) {
            var format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return new PrintedNote(format.parse(text).getRecords());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Sample> batches() {
        var batches = new TreeMap<String, List<Sample.Cell>>();
        rows.forEach(row -> batches.computeIfAbsent(row.get("batch"), batch -> new ArrayList<>())
                .add(cell(row.get("parameter_scale"))));
        return batches.values().stream().map(Sample::new).toList();
    }

    private static Sample.Cell cell(String printed) {
        var standing = ReadingRules.SHIPPED.place(ScaleReader.read(printed), Tiers.SHIPPED);
        return new Sample.Cell(
                standing.isCounted() ? standing.counted() : null, standing.lowest(), standing.highest(), 1);
    }

    Finding<Growth> growth() {
        var exact = rows.stream()
                .filter(row -> ScaleReader.read(row.get("parameter_scale")).kind() == ScaleKind.EXACT)
                .toList();
        return Growth.perYear(
                exact.stream()
                        .map(row -> YearMonth.parse(row.get("date")).atEndOfMonth())
                        .toList(),
                exact.stream()
                        .map(row -> Double.valueOf(
                                ScaleReader.read(row.get("parameter_scale")).upper()))
                        .toList());
    }

    Concentration registrants() {
        return Concentration.of(List.copyOf(rows.stream()
                .map(row -> row.get("company"))
                .filter(company -> !company.isBlank())
                .collect(Collectors.groupingBy(company -> company, Collectors.counting()))
                .values()));
    }
}
