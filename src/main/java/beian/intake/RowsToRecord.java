package beian.intake;

import beian.filing.BatchBody;
import beian.filing.BatchBody.LocatorBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.event.Series;
import beian.intake.Draft.Head;
import beian.intake.layout.Field;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of a file as they are sent to be recorded. */
final class RowsToRecord {

    /** What is said of a file or of the log, and not of the row: the same row of another file must be the same. */
    private static final Set<String> NOT_OF_THE_ROW =
            Set.of("row-joined", "row-shifted", "model-in-batch-column", "number-held", "ordinal-gap");

    /** A person accepted what was proposed in the place of what is printed. */
    private static final String REPAIRED = "repaired";

    private static final Map<Series, String> TABLES = Map.of(Series.FILING, "已备案", Series.REGISTRATION, "已登记");

    private final Understood understood;

    RowsToRecord(Understood understood) {
        this.understood = understood;
    }

    BatchBody of(Head head) {
        List<RowBody> rows = understood.rowsOf(head).stream().map(this::row).toList();
        return new BatchBody(
                head.source(),
                head.document(),
                head.url(),
                head.kind(),
                head.publishedOn(),
                head.announced(),
                null,
                List.copyOf(rows));
    }

    private RowBody row(int number) {
        PrintedRow row = understood.row(number);
        Map<Field, String> values = understood.values(number);
        return new RowBody(
                row.series().name(),
                filled(values, Field.MODEL),
                filled(values, Field.COMPANY),
                filled(values, Field.REGION),
                filled(values, Field.NUMBER),
                filedOn(row, values),
                filled(values, Field.SCALE),
                filled(values, Field.SCENARIO),
                flags(row, number),
                locator(row, number));
    }

    /** As printed, with a suffix that says that the entry is late. */
    private static @Nullable String filedOn(PrintedRow row, Map<Field, String> values) {
        String value = filled(values, Field.FILED_ON);
        String printed = row.cells().getOrDefault(Field.FILED_ON, "");
        return value != null && printed.startsWith(value) ? printed : value;
    }

    private static @Nullable String filled(Map<Field, String> values, Field field) {
        String value = values.getOrDefault(field, "").strip();
        return value.isEmpty() ? null : value;
    }

    private List<@Nullable String> flags(PrintedRow row, int number) {
        Set<@Nullable String> codes = new TreeSet<>();
        for (Flag flag : row.flags()) {
            if (!NOT_OF_THE_ROW.contains(flag.code())) {
                codes.add(flag.code());
            }
            if (understood.accepts(number, flag)) {
                codes.add(REPAIRED);
            }
        }
        return List.copyOf(codes);
    }

    /** The same in every format: by the printed table's name and label where there are such, else by place. */
    private LocatorBody locator(PrintedRow row, int number) {
        Integer ordinal = row.ordinal();
        String table = row.cells().containsKey(Field.NUMBER) ? TABLES.get(row.series()) : null;
        return new LocatorBody(table, ordinal == null ? Integer.toString(number) : ordinal.toString());
    }
}
