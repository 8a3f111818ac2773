package beian.intake.file.text;

import beian.intake.file.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cells parted by tabs or by runs of spaces, as text copied from a page or a PDF has them. */
final class SpacedCells {

    private static final Pattern RUN =
            Pattern.compile("[ \\u00A0\\u3000]*\\t[ \\u00A0\\u3000]*|[ \\u00A0\\u3000]{2,}|\\u3000");

    private SpacedCells() {}

    /** A tab or two spaces or a wide one part two cells; what is left blank between two tabs is a cell. */
    static List<String> cells(String line) {
        String whole = line.stripTrailing();
        if (!whole.contains("\t")) {
            whole = Characters.trim(whole);
        }
        List<String> cells = new ArrayList<>();
        for (String cell : RUN.split(whole, -1)) {
            cells.add(Characters.trim(cell));
        }
        return cells;
    }
}
