package beian.intake.file.office;

import beian.intake.file.Characters;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Place;
import beian.intake.file.Grid;
import beian.intake.file.Tally;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A table of a DOCX file while it is read. */
final class WordTable {

    private static final Pattern AROUND_BREAK = Pattern.compile("[ \\t]*\\n\\s*");

    private final @Nullable String title;
    private final Grid grid;
    private final StringBuilder text = new StringBuilder();
    private int rows;
    private int columnSpan = 1;
    private boolean fromAbove;

    WordTable(@Nullable String title, Tally tally) {
        this.title = title;
        grid = new Grid(tally);
    }

    /** @param value the attribute {@code val} of the element; absent if it has none */
    void begin(String name, @Nullable String value) {
        switch (name) {
            case "tr" -> grid.beginRow(new Place(null, null, ++rows));
            case "gridBefore" -> grid.skip(number(value));
            case "tc" -> beginCell();
            case "gridSpan" -> columnSpan = number(value);
            case "vMerge" -> fromAbove = !"restart".equals(value);
            default -> {}
        }
    }

    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : 1;
    }

    private void beginCell() {
        text.setLength(0);
        columnSpan = 1;
        fromAbove = false;
    }

    void append(String characters) {
        text.append(characters);
    }

    void end(String name) {
        if (name.equals("tc") && rows > 0) {
            endCell();
        }
    }

    private void endCell() {
        if (fromAbove) {
            grid.cellFromAbove(columnSpan);
        } else {
            grid.cell(AROUND_BREAK.matcher(Characters.trim(text.toString())).replaceAll("\n"), columnSpan, 1);
        }
    }

    boolean isEmpty() {
        return grid.isEmpty();
    }

    FoundTable table() {
        return grid.table(title);
    }
}
