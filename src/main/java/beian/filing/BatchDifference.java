package beian.filing;

import beian.filing.RecordBatch.Row;
import beian.filing.directory.Directory;
import beian.filing.event.BatchAnnounced;
import beian.filing.event.PartialDate;
import beian.filing.event.StatedRow;
import beian.platform.Rejected;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Says where content that was sent first differs from what is recorded under the same id. */
@Component
class BatchDifference {

    private final EventStore log;
    private final Directory directory;

    BatchDifference(@Lazy EventStore log, Directory directory) {
        this.log = log;
        this.directory = directory;
    }

    /** The refusal 409 {@code batch.differs}, naming row, column, and both values. */
    Rejected between(RecordBatch sent) {
        Rejected.Flaw first = first(null, head(recordedHead(sent.batchId())), head(sent));
        if (first == null) {
            first = firstRow(recordedRows(sent.batchId()), sent.rows());
        }
        List<Object> mentioned = first.arguments();
        return new Rejected(
                Rejected.Kind.CONFLICT,
                "batch.differs",
                List.of(first),
                sent.batchId(),
                first.row() == null ? "–" : first.row(),
                first.column(),
                mentioned.get(1),
                mentioned.get(2));
    }

    private Rejected.Flaw firstRow(Map<Integer, Map<String, ?>> recorded, List<Row> sent) {
        for (Row row : sent) {
            Rejected.Flaw flaw = first(row.number(), recorded.getOrDefault(row.number(), Map.of()), cells(row));
            if (flaw != null) {
                return flaw;
            }
        }
        return flaw("", null, "rows", recorded.size(), sent.size());
    }

    private static Rejected.@Nullable Flaw first(@Nullable Integer row, Map<String, ?> recorded, Map<String, ?> sent) {
        String place = row == null ? "" : "/rows/" + (row - 1);
        for (String column : sent.keySet()) {
            if (!Objects.equals(recorded.get(column), sent.get(column))) {
                return flaw(place, row, column, recorded.get(column), sent.get(column));
            }
        }
        return null;
    }

    private static Rejected.Flaw flaw(
            String place, @Nullable Integer row, String column, @Nullable Object recorded, @Nullable Object sent) {
        return new Rejected.Flaw(
                place + "/" + column, row, column, "value.differs", List.of(column, shown(recorded), shown(sent)));
    }

    private static Object shown(@Nullable Object value) {
        return value == null ? "∅" : value;
    }

    private BatchAnnounced recordedHead(String batchId) {
        return (BatchAnnounced) log.readEvents(batchId).next().getPayload();
    }

    private Map<Integer, Map<String, ?>> recordedRows(String batchId) {
        Map<Integer, Map<String, ?>> rows = new TreeMap<>();
        for (String companyId : directory.companiesOf(batchId)) {
            log.readEvents(companyId).asStream().forEach(message -> {
                if (message.getPayload() instanceof StatedRow event
                        && event.batchId().equals(batchId)) {
                    rows.put(event.row(), cells(event));
                }
            });
        }
        return rows;
    }

    private static Map<String, ?> head(BatchAnnounced event) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("source", event.source());
        head.put("document", event.document());
        head.put("url", event.url());
        head.put("kind", event.kind());
        head.put("publishedOn", event.publishedOn());
        head.put("announced", event.announced());
        head.put("flags", event.flags());
        return head;
    }

    private static Map<String, ?> head(RecordBatch sent) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("source", sent.source());
        head.put("document", sent.document());
        head.put("url", sent.url());
        head.put("kind", sent.kind());
        head.put("publishedOn", sent.publishedOn().iso());
        head.put("announced", sent.announced());
        head.put("flags", sent.flags());
        return head;
    }

    private static Map<String, ?> cells(StatedRow event) {
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("series", event.series());
        cells.put("model", event.model());
        cells.put("company", event.registrant());
        cells.put("region", event.region());
        cells.put("number", event.number());
        cells.put("filedOn", event.filedOnPrinted() == null ? event.filedOn() : event.filedOnPrinted());
        cells.put("scale", event.scale());
        cells.put("scenario", event.scenario());
        cells.put("flags", event.flags());
        cells.put("locator", event.locator());
        return cells;
    }

    private static Map<String, ?> cells(Row row) {
        PartialDate filedOn = row.filedOn();
        String iso = filedOn == null ? null : filedOn.iso();
        Map<String, @Nullable Object> cells = new LinkedHashMap<>();
        cells.put("series", row.series());
        cells.put("model", row.model());
        cells.put("company", row.company());
        cells.put("region", row.region());
        cells.put("number", row.filingNumber());
        cells.put("filedOn", row.filedOnPrinted() == null ? iso : row.filedOnPrinted());
        cells.put("scale", row.scale());
        cells.put("scenario", row.scenario());
        cells.put("flags", row.flags());
        cells.put("locator", row.locator());
        return cells;
    }
}
