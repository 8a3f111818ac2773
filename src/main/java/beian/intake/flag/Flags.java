package beian.intake.flag;

import beian.filing.event.Series;
import beian.intake.layout.Field;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Raises flags on the rows of a file: about each row by itself, beside its neighbours, and against what is known. */
public final class Flags {

    private final List<PrintedRow> rows;
    private final KnownBefore known;
    private final List<List<Flag>> raised = new ArrayList<>();

    private Flags(List<PrintedRow> rows, KnownBefore known) {
        this.rows = rows;
        this.known = known;
        rows.forEach(row -> raised.add(new ArrayList<>()));
    }

    /** The same rows with what is doubtful about them; no value is changed. */
    public static List<PrintedRow> raise(List<PrintedRow> rows, KnownBefore known) {
        return new Flags(rows, known).raise();
    }

    private List<PrintedRow> raise() {
        Customs customs = Customs.of(rows);
        HeldFlags held = new HeldFlags(known.held());
        for (int i = 0; i < rows.size(); i++) {
            PrintedRow row = rows.get(i);
            List<Flag> flags = raised.get(i);
            flags.addAll(NumberFlags.of(row, customs));
            flags.addAll(PrefixFlags.of(row, known.spelling()));
            flags.addAll(held.of(row, i));
            flags.addAll(DateFlags.of(row, known.announcedOn()));
            flags.addAll(NameFlags.of(row));
            flags.addAll(CompanyFlags.of(rows, i, customs));
        }
        ordinals();
        List<PrintedRow> flagged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            flagged.add(rows.get(i).flagged(raised.get(i)));
        }
        return flagged;
    }

    private void ordinals() {
        Map<Series, List<Integer>> places = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            places.computeIfAbsent(rows.get(i).series(), series -> new ArrayList<>())
                    .add(i);
        }
        places.forEach((series, indexes) -> {
            List<PrintedRow> counted = indexes.stream().map(rows::get).toList();
            OrdinalFlags.of(counted, known.lastOrdinals().get(series))
                    .forEach((place, flag) -> raised.get(indexes.get(place)).add(flag));
        });
    }

    /** A row that holds headings, which no mapping saw. */
    static boolean holdsHeadings(PrintedRow row) {
        return row.value(Field.ORDINAL).equals("序号")
                || row.value(Field.NUMBER).matches("备案编?号|上线编号|登记编?号")
                || row.value(Field.COMPANY).matches("备案单位|登记单位");
    }
}
