package beian.filing;

import beian.filing.BatchBody.LocatorBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.event.Locator;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one row of a batch, and flags what is doubtful about it without repairing it. */
final class RowReader {

    /** Shapes of 备案编号 and 上线编号; counted over 1,182 published rows, all but two have it. */
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z]+-.+-\\d{8}(?:\\d{4}|S\\d{4})?");
    /** Printed behind a date: entered late. */
    private static final Pattern LATE = Pattern.compile("(.*?)\\s*[(（]补登[)）]");

    private static final String WITHHELD = "未对外公布名称";
    private static final RowBody NOTHING = new RowBody(null, null, null, null, null, null, null, null, null, null);

    private RowReader() {}

    static RecordBatch.Row read(@Nullable RowBody sent, int index, BatchReader.Flaws flaws) {
        RowBody row = sent == null ? NOTHING : sent;
        Fields fields = new Fields("/rows/" + index, index + 1, flaws);
        String model = fields.required("model", fields.text("model", row.model(), Fields.SHORT));
        String company = fields.text("company", row.company(), Fields.SHORT);
        String number = fields.text("number", row.number(), Fields.SHORT);
        String printed = fields.text("filedOn", row.filedOn(), Fields.SHORT);
        Matcher late = LATE.matcher(printed == null ? "" : printed);
        PartialDate filedOn = fields.date("filedOn", late.matches() ? late.group(1) : printed);
        TreeSet<String> flags = new TreeSet<>(fields.flags("flags", row.flags()));
        flag(flags, "late-entry", late.matches());
        flag(flags, "company-blank", company == null);
        flag(flags, "name-withheld", WITHHELD.equals(model));
        flag(
                flags,
                "number-malformed",
                number != null && !NUMBER.matcher(number).matches());
        return new RecordBatch.Row(
                index + 1,
                fields.oneOf("series", row.series(), Series.values()),
                model,
                company,
                fields.text("region", row.region(), Fields.SHORT),
                number,
                filedOn,
                filedOn == null || filedOn.iso().equals(printed) ? null : printed,
                fields.text("scale", row.scale(), Fields.SHORT),
                fields.text("scenario", row.scenario(), Fields.LONG),
                List.copyOf(flags),
                locator(row.locator(), "/rows/" + index + "/locator", index + 1, flaws));
    }

    private static void flag(Set<String> flags, String code, boolean holds) {
        if (holds) {
            flags.add(code);
        }
    }

    private static Locator locator(@Nullable LocatorBody sent, String pointer, int row, BatchReader.Flaws flaws) {
        if (sent == null) {
            return Locator.DOCUMENT;
        }
        Fields fields = new Fields(pointer, row, flaws);
        return new Locator(
                fields.text("table", sent.table(), Fields.SHORT), fields.text("row", sent.row(), Fields.SHORT));
    }
}
