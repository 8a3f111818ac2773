package beian.intake.row;

import beian.intake.file.Contents.Place;
import java.util.List;

/** What became of every line of a file: a row, or a line that is none, with the reason. */
public record ReadRows(List<PrintedRow> rows, List<OtherLine> others) {

    /** What a line is that is no row. */
    public enum Kind {
        HEADER,
        /** Goes on with the row above it. */
        CONTINUATION,
        SKIPPED
    }

    /**
     * A line that is no row.
     *
     * @param table index of its table, from 0
     * @param line index in the table, from 0
     * @param reason has a sentence under {@code line.<reason>} in the texts for people
     */
    public record OtherLine(int table, int line, Place place, Kind kind, String reason, List<String> cells) {}
}
