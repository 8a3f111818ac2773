package beian.intake.flag;

import beian.filing.event.Series;
import beian.intake.layout.Field;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers that are held already: by a filing of the register, or by a row further up in the file. */
final class HeldFlags {

    private final HeldNumbers held;
    private final Map<Series, Map<String, Integer>> above = new HashMap<>();

    HeldFlags(HeldNumbers held) {
        this.held = held;
    }

    /**
     * Flags of the next row.
     *
     * @param index of the row among all rows, from 0
     */
    List<Flag> of(PrintedRow row, int index) {
        String number = row.value(Field.NUMBER);
        if (number.isBlank()) {
            return List.of();
        }
        List<Flag> flags = new ArrayList<>();
        held.filing(row.series(), number)
                .ifPresent(filing -> flags.add(Flag.of("number-held", Field.NUMBER, number, filing)));
        Integer first =
                above.computeIfAbsent(row.series(), series -> new HashMap<>()).putIfAbsent(number, index + 1);
        if (first != null) {
            flags.add(Flag.of("number-doubled", Field.NUMBER, number, Integer.toString(first)));
        }
        return flags;
    }
}
