package beian.intake.row;

import beian.filing.event.PartialDate;
import beian.intake.layout.Field;
import beian.intake.layout.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Values that are printed once for several rows, and values without what is said in passing. */
final class Filling {

    private static final Pattern MONTH = Pattern.compile("\\d{4}\\s*年\\s*\\d{1,2}\\s*月(?:\\s*\\d{1,2}\\s*日)?");

    private Filling() {}

    /** The rows, each wave filled down to where the next begins, within one table. */
    static List<PrintedRow> finish(List<Draft> drafts) {
        List<PrintedRow> rows = new ArrayList<>();
        String wave = null;
        for (Draft draft : drafts) {
            PrintedRow row = draft.finish(wave);
            String own = row.value(Field.BATCH);
            wave = own.isBlank() ? null : own;
            rows.add(row);
        }
        return rows;
    }

    /** A blank wave is the one above; the month of a wave is when its rows were filed, if no column says otherwise. */
    static void fill(Map<Field, String> values, @Nullable String wave) {
        if (wave != null && values.getOrDefault(Field.BATCH, "").isBlank()) {
            values.put(Field.BATCH, wave);
        }
        values.computeIfPresent(Field.FILED_ON, (field, date) -> Kinds.withoutLate(date));
        if (!values.containsKey(Field.FILED_ON)) {
            Matcher month = MONTH.matcher(values.getOrDefault(Field.BATCH, ""));
            if (month.find() && PartialDate.read(month.group()).isPresent()) {
                values.put(Field.FILED_ON, month.group());
            }
        }
    }
}
