package beian.intake.row;

import beian.intake.file.Contents.Place;
import beian.intake.layout.Field;
import beian.intake.layout.Mapping.Column;
import beian.intake.layout.Mapping.Section;
import beian.intake.row.PrintedRow.Other;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A row that further lines may go on with. */
final class Draft {

    private final int table;
    private final int number;
    private final int line;
    private final Place place;
    private final Section section;
    private final List<String> texts = new ArrayList<>();
    private final List<Flag> flags = new ArrayList<>();
    private final @Nullable String wave;

    private Draft(int table, int number, int line, LineCells cells, @Nullable String wave) {
        this.table = table;
        this.number = number;
        this.line = line;
        this.place = cells.place();
        this.section = cells.section();
        this.wave = wave;
    }

    /**
     * The row that the line begins.
     *
     * @param number index of its section in the table
     * @param wave label of the batch under which it stands; absent if a column says it, or nothing
     */
    static Draft of(int table, int number, int line, LineCells cells, @Nullable String wave) {
        Draft draft = new Draft(table, number, line, cells, wave);
        cells.columns().forEach(column -> draft.texts.add(cells.text(column)));
        draft.shift(Shift.of(cells), Shift.start(cells));
        draft.nameFromBatchColumn(cells);
        return draft;
    }

    private void shift(int by, int start) {
        if (by > 0) {
            texts.remove(start);
            texts.add("");
        } else if (by < 0) {
            texts.remove(texts.size() - 1);
            texts.add(start, "");
        }
        if (by != 0) {
            flags.add(Flag.of("row-shifted", null, Integer.toString(by)));
        }
    }

    private void nameFromBatchColumn(LineCells cells) {
        Integer batch = section.place(Field.BATCH);
        Integer model = section.place(Field.MODEL);
        if (batch != null && model != null && cells.namesInBatchColumn()) {
            String printed = texts.get(batch);
            texts.set(model, printed);
            texts.set(batch, "");
            flags.add(Flag.of("model-in-batch-column", Field.MODEL, printed));
        }
    }

    int table() {
        return table;
    }

    /** Whether lines of the other section may go on with this row: its columns are the same as far as both reach. */
    boolean canGoOn(Section other) {
        int common = Math.min(section.columns().size(), other.columns().size());
        return other.series() == section.series()
                && IntStream.range(0, common)
                        .allMatch(i -> section.columns().get(i).field()
                                == other.columns().get(i).field());
    }

    String text(Field field) {
        Integer column = section.place(field);
        return column == null ? "" : texts.get(column);
    }

    /** Adds what a further line says, cell by cell. */
    void join(LineCells cells, Place place) {
        cells.columns().forEach(column -> {
            String text = cells.own(column);
            while (texts.size() <= column) {
                texts.add("");
            }
            if (!text.isBlank()) {
                texts.set(column, joined(texts.get(column), text));
            }
        });
        flags.add(Flag.of("row-joined", null, Integer.toString(place.row())));
    }

    /** Words of Latin letters are parted by a space; a hyphen or a Chinese character never is. */
    private static String joined(String above, String below) {
        boolean words = !above.isEmpty()
                && isLatin(above.charAt(above.length() - 1))
                && isLatin(below.charAt(0))
                && above.contains(" ");
        return words ? above + " " + below : above + below;
    }

    private static boolean isLatin(char letter) {
        return letter < 0x250 && Character.isLetter(letter);
    }

    /** The row, with a merged wave filled down from {@code above}. */
    PrintedRow finish(@Nullable String above) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        List<Other> others = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Column column = i < section.columns().size() ? section.columns().get(i) : null;
            if (column != null && column.field() != Field.IGNORED && !cells.containsKey(column.field())) {
                cells.put(column.field(), texts.get(i));
            } else if (!texts.get(i).isBlank()) {
                others.add(new Other(i, column == null ? null : column.heading(), texts.get(i)));
            }
        }
        Map<Field, String> values = new EnumMap<>(cells);
        Filling.fill(values, section.has(Field.BATCH) ? above : wave);
        return new PrintedRow(
                table,
                number,
                line,
                place,
                section.series(),
                Map.copyOf(cells),
                Map.copyOf(values),
                List.copyOf(others),
                List.copyOf(flags));
    }
}
