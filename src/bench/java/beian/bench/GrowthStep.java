package beian.bench;

import java.util.List;

/**
 * One step of a growing store.
 *
 * @param contestant whose store it is
 * @param from filings that it has
 * @param to filings that it shall have when it is measured; the same if only a start is
 * @param rows rows of a timed batch
 */
record GrowthStep(String contestant, int from, int to, int rows) {

    static final int BATCHES = 5;
    private static final String PREFIX = "bench.growth.";

    static GrowthStep ofThisProcess() {
        return new GrowthStep(
                System.getProperty(PREFIX + "contestant", ""),
                Integer.getInteger(PREFIX + "from"),
                Integer.getInteger(PREFIX + "to"),
                Integer.getInteger(PREFIX + "rows"));
    }

    boolean isStart() {
        return from == to;
    }

    /** Filings after the timed batches. */
    int end() {
        return to + BATCHES * rows;
    }

    /** Options that bring it to a child process. */
    List<String> options() {
        return List.of(
                "-D" + PREFIX + "contestant=" + contestant,
                "-D" + PREFIX + "from=" + from,
                "-D" + PREFIX + "to=" + to,
                "-D" + PREFIX + "rows=" + rows);
    }
}
