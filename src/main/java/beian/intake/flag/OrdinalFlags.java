package beian.intake.flag;

import beian.intake.layout.Field;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 序号 that do not follow the one before: missing, doubled or out of order. A list that begins at 1 again counts anew. */
final class OrdinalFlags {

    private final List<PrintedRow> rows;
    private final Map<Integer, Flag> flags = new TreeMap<>();
    private @Nullable Integer before;

    private OrdinalFlags(List<PrintedRow> rows, @Nullable Integer before) {
        this.rows = rows;
        this.before = before;
    }

    /**
     * Flags by index of the row.
     *
     * @param rows of one series
     * @param before the ordinal that the series had reached; absent if the first one may be any
     */
    static Map<Integer, Flag> of(List<PrintedRow> rows, @Nullable Integer before) {
        OrdinalFlags ordinals = new OrdinalFlags(rows, before);
        int from = 0;
        for (int to = 1; to <= rows.size(); to++) {
            if (to == rows.size() || beginsAnew(rows.get(to), rows.get(to - 1))) {
                ordinals.run(from, to);
                from = to;
            }
        }
        return ordinals.flags;
    }

    private static boolean beginsAnew(PrintedRow row, PrintedRow above) {
        Integer ordinal = row.ordinal();
        boolean otherBatch = !row.value(Field.BATCH).equals(above.value(Field.BATCH));
        return ordinal != null
                && ordinal == 1
                && (otherBatch || row.section() != above.section() || row.table() != above.table());
    }

    private void run(int from, int to) {
        Set<Integer> all = new HashSet<>();
        rows.subList(from, to).forEach(row -> {
            Integer ordinal = row.ordinal();
            if (ordinal != null) {
                all.add(ordinal);
            }
        });
        Set<Integer> seen = new HashSet<>();
        for (int i = from; i < to; i++) {
            Integer ordinal = rows.get(i).ordinal();
            if (ordinal != null) {
                before = ordinal == 1 && seen.isEmpty() ? Integer.valueOf(0) : before;
                check(i, ordinal, seen.add(ordinal), all);
                before = ordinal;
            }
        }
    }

    private void check(int index, int ordinal, boolean first, Set<Integer> all) {
        Integer above = before;
        if (!first) {
            flags.put(index, Flag.of("ordinal-doubled", Field.ORDINAL, Integer.toString(ordinal)));
        } else if (above != null && ordinal != above + 1) {
            int missing = above + 1;
            while (missing < ordinal && all.contains(missing)) {
                missing++;
            }
            String printedAfter = Integer.toString(above);
            flags.put(
                    index,
                    missing < ordinal
                            ? Flag.of("ordinal-gap", Field.ORDINAL, printedAfter, Integer.toString(missing))
                            : Flag.of("ordinal-out-of-order", Field.ORDINAL, Integer.toString(ordinal), printedAfter));
        }
    }
}
