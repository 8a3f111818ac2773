package beian.bench;

import java.util.List;

/**
 * How much a child process does.
 *
 * @param contestant whom it measures
 * @param seed of the generator
 * @param warmUp batches before anything is timed
 * @param batches timed batches
 * @param rows rows a batch
 * @param commands timed commands of one row each, for one client and again for sixteen
 */
public record Sizes(String contestant, long seed, int warmUp, int batches, int rows, int commands) {

    private static final String PREFIX = "bench.size.";

    public static Sizes ofThisProcess() {
        return new Sizes(
                System.getProperty(PREFIX + "contestant", ""),
                number("seed"),
                number("warmUp"),
                number("batches"),
                number("rows"),
                number("commands"));
    }

    private static int number(String name) {
        return Integer.getInteger(PREFIX + name, 1);
    }

    /** Options that bring it to a child process. */
    List<String> options() {
        return List.of(
                "-D" + PREFIX + "contestant=" + contestant,
                "-D" + PREFIX + "seed=" + seed,
                "-D" + PREFIX + "warmUp=" + warmUp,
                "-D" + PREFIX + "batches=" + batches,
                "-D" + PREFIX + "rows=" + rows,
                "-D" + PREFIX + "commands=" + commands);
    }
}
