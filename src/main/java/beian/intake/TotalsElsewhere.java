package beian.intake;

import beian.filing.BatchBody;
import beian.filing.BatchBody.AnnouncedBody;
import beian.filing.BatchBody.TotalBody;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Totals that were announced beside the attachments: at a press conference, in a notice about a year, in a headline. */
final class TotalsElsewhere {

    private TotalsElsewhere() {}

    static List<SampleBatch> read() {
        Map<String, List<CSVRecord>> batches = SampleBatch.named("announced-totals.csv").stream()
                .collect(Collectors.groupingBy(row -> row.get("batch"), LinkedHashMap::new, Collectors.toList()));
        return batches.entrySet().stream()
                .map(batch -> batch(batch.getKey(), batch.getValue()))
                .toList();
    }

    private static SampleBatch batch(String id, List<CSVRecord> totals) {
        CSVRecord first = totals.get(0);
        List<@Nullable TotalBody> stated =
                totals.stream().map(TotalsElsewhere::total).toList();
        String flags = first.get("flags");
        BatchBody body = new BatchBody(
                first.get("source"),
                null,
                first.get("url"),
                "TOTALS",
                first.get("published_on"),
                new AnnouncedBody(null, null, null, null, stated),
                flags.isBlank() ? List.of() : List.of(flags.split(" ")),
                null);
        return new SampleBatch(id, body);
    }

    private static @Nullable TotalBody total(CSVRecord row) {
        return new TotalBody(row.get("series"), row.get("within"), row.get("as_of"), row.get("printed"));
    }
}
