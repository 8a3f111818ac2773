package beian.intake;

import beian.filing.event.BatchKind;
import beian.intake.Draft.Head;
import beian.intake.layout.Field;
import beian.intake.layout.Mapping;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import beian.intake.row.ReadRows.OtherLine;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file as it is understood at the moment.
 *
 * @param rows with their flags, as printed
 */
record Understood(Mapping mapping, Draft draft, List<PrintedRow> rows, List<OtherLine> others) {

    /** The batches to which the rows are counted, with what a person said of them. */
    List<Head> heads() {
        List<Head> heads = new ArrayList<>();
        rows.stream()
                .map(Understood::label)
                .distinct()
                .forEach(label -> heads.add(draft.heads().stream()
                        .filter(head -> Objects.equals(head.label(), label))
                        .findFirst()
                        .orElseGet(() -> new Head(label, null, null, null, null, kind(label), null, null))));
        return heads;
    }

    /** Only who counts waves says in each row to which one it belongs. */
    private static String kind(@Nullable String label) {
        return (label == null ? BatchKind.DELTA : BatchKind.WAVE).name();
    }

    /** The batch to which the source counts the row; absent if it does not say. */
    static @Nullable String label(PrintedRow row) {
        String label = row.value(Field.BATCH);
        return label.isBlank() ? null : label;
    }

    /** Numbers of the rows of a batch that are to be recorded, from 1. */
    List<Integer> rowsOf(Head head) {
        List<Integer> numbers = new ArrayList<>();
        for (int number = 1; number <= rows.size(); number++) {
            if (Objects.equals(label(row(number)), head.label())
                    && !draft.decision(number).leaveOut()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    PrintedRow row(int number) {
        return rows.get(number - 1);
    }

    boolean accepts(int number, Flag flag) {
        return flag.proposed() != null
                && flag.field() != null
                && (draft.accepted().contains(flag.code())
                        || draft.decision(number).accepted().contains(flag.code()));
    }

    /** The row's values, with the proposals that were accepted. */
    Map<Field, String> values(int number) {
        PrintedRow row = row(number);
        Map<Field, String> values = new EnumMap<>(Field.class);
        values.putAll(row.values());
        for (Flag flag : row.flags()) {
            if (accepts(number, flag)) {
                values.put(Objects.requireNonNull(flag.field()), Objects.requireNonNull(flag.proposed()));
            }
        }
        return values;
    }
}
