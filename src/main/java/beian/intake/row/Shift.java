package beian.intake.row;

import beian.intake.layout.Field;
import beian.intake.layout.Kinds;
import beian.intake.layout.Mapping.Section;
import java.util.List;

/** Finds rows that are printed one column too far to the right or to the left. */
final class Shift {

    /** Brands and waves look like other things. */
    private static final List<Field> TELLING =
            List.of(Field.ORDINAL, Field.REGION, Field.NUMBER, Field.FILED_ON, Field.SCALE);

    private static final int ENOUGH = 2;

    private Shift() {}

    /** By how many columns the row stands too far to the right, from -1 to 1. */
    static int of(LineCells cells) {
        int start = start(cells);
        int last = cells.width() - 1;
        int asPrinted = fitting(cells, 0);
        boolean outside = start < last
                && unused(cells.section(), last)
                && !cells.text(last).isBlank();
        if (cells.text(start).isBlank()) {
            int gain = fitting(cells, 1) - asPrinted;
            if (gain >= ENOUGH || (gain >= 0 && outside)) {
                return 1;
            }
        }
        return cells.text(last).isBlank() && fitting(cells, -1) - asPrinted >= ENOUGH ? -1 : 0;
    }

    /** The first column that takes part: a wave's cell before it is merged and stays where it is. */
    static int start(LineCells cells) {
        Integer batch = cells.section().place(Field.BATCH);
        return batch != null && batch == 0 ? 1 : 0;
    }

    private static int fitting(LineCells cells, int shift) {
        int fitting = 0;
        for (Field field : TELLING) {
            Integer column = cells.section().place(field);
            fitting += column != null && column + shift >= 0 && Kinds.is(field, cells.text(column + shift)) ? 1 : 0;
        }
        return fitting;
    }

    private static boolean unused(Section section, int index) {
        return section.columns().stream()
                .filter(column -> column.index() == index)
                .allMatch(column -> column.field() == Field.IGNORED && column.heading() == null);
    }
}
