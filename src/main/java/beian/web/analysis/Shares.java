package beian.web.analysis;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Groups and the shares of their parts: a table, and all that a chart of it needs.
 *
 * @param parts what the known rows are divided into, in order
 * @param lines the latest groups
 * @param leftOut how many earlier groups are not shown
 */
record Shares(List<Part> parts, List<Line> lines, int leftOut) {

    /** Bars that can still be told apart, and rows that a page can show at once. */
    static final int MOST = 60;

    /** The latest ones, if there are too many; those of one series of one source stand together. */
    static Shares of(List<Part> parts, List<Line> all) {
        int leftOut = Math.max(0, all.size() - MOST);
        List<Line> shown = all.stream()
                .skip(leftOut)
                .sorted(Comparator.comparing(Line::source).thenComparing(Line::series))
                .toList();
        return new Shares(parts, shown, leftOut);
    }

    /**
     * A part.
     *
     * @param zh its name; absent, as is {@code en}, if the interface has words for the code
     */
    record Part(String code, @Nullable String zh, @Nullable String en) {}

    /**
     * A group.
     *
     * @param batch absent unless the group is one
     * @param rows all of them
     * @param known rows of which the part is known
     * @param wide rows that state something too wide for one part
     * @param unknown rows of which nothing is known
     * @param cells one for each part
     * @param reaches for each border between two parts, where it may lie whatever the unknown is
     */
    record Line(
            String group,
            String series,
            String source,
            @Nullable String batch,
            int rows,
            int known,
            int wide,
            int unknown,
            List<Cell> cells,
            List<Reach> reaches) {

        /** Lower ends of the reaches, parted by spaces. */
        public String lows() {
            return String.join(
                    " ",
                    reaches.stream().map(reach -> Double.toString(reach.lowest)).toList());
        }

        public String highs() {
            return String.join(
                    " ",
                    reaches.stream()
                            .map(reach -> Double.toString(reach.highest))
                            .toList());
        }
    }

    /**
     * One part of one group.
     *
     * @param share of the known rows; absent if there are none
     * @param lowest share of all rows if nothing unknown belongs here
     * @param highest if everything does that may
     */
    record Cell(int count, @Nullable Double share, double lowest, double highest) {}

    /** The share of all rows before a border. */
    record Reach(double lowest, double highest) {}

    /** Whether any row is too wide for one part. */
    public boolean wide() {
        return lines.stream().anyMatch(line -> line.wide > 0);
    }

    /** Whether groups of several sources or series stand beside each other. */
    public boolean several() {
        return lines.stream().map(line -> line.series + line.source).distinct().count() > 1;
    }
}
