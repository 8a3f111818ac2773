package beian.intake;

import beian.filing.BatchBody;
import beian.filing.BatchBody.AnnouncedBody;
import beian.filing.BatchBody.LocatorBody;
import beian.filing.BatchBody.RowBody;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Table 1 of a research note: four waves of filings with parameter scales as claimed. The note prints no date of its own;
 * its last wave is of 2024-01. Scenarios are in our words.
 */
final class NoteTable {

    private static final Map<String, AnnouncedBody> ANNOUNCED = Map.of(
            "galaxy:batch-1", new AnnouncedBody(null, 8, null, null),
            "galaxy:batch-2", new AnnouncedBody(null, 10, null, null),
            "galaxy:batch-3", new AnnouncedBody(null, null, null, null),
            "galaxy:batch-4", new AnnouncedBody(14, 13, null, null));

    private NoteTable() {}

    static List<SampleBatch> read() {
        Map<String, List<@Nullable RowBody>> waves = new LinkedHashMap<>();
        for (CSVRecord row : SampleBatch.named("note-table1.csv")) {
            waves.computeIfAbsent(row.get("batch"), wave -> new ArrayList<>()).add(row(row));
        }
        return waves.entrySet().stream()
                .map(wave -> batch(wave.getKey(), wave.getValue()))
                .toList();
    }

    private static SampleBatch batch(String id, List<@Nullable RowBody> rows) {
        BatchBody body = new BatchBody(
                "中国银河证券",
                null,
                null,
                "WAVE",
                "2024-01",
                ANNOUNCED.get(id),
                List.of("published-on-inferred", "document-title-unknown"),
                rows);
        return new SampleBatch(id, body);
    }

    private static RowBody row(CSVRecord row) {
        return new RowBody(
                "FILING",
                row.get("model_name"),
                row.get("company"),
                null,
                null,
                row.get("printed_date"),
                row.get("parameter_scale"),
                row.get("scenario_summary"),
                null,
                new LocatorBody("表1", row.get("row")));
    }
}
