package beian.platform.projection;

import java.time.Duration;
import java.util.function.LongSupplier;

/** How long whoever follows the log lets recording pass: its clients wait, but what is shown may not stay behind for ever. */
final class Patience {

    /** Where it follows without a gap. */
    static final Duration SHORT = Duration.ofMillis(100);

    /** While it is far behind, by more than a chunk. */
    static final Duration LONG = Duration.ofSeconds(1);

    /** Unless it has been behind for so long, as beside clients that never pause. */
    static final Duration LATE = Duration.ofSeconds(15);

    private final LongSupplier clock;
    private long began;

    /**
     * Measures how long it takes to catch up.
     *
     * @param clock in nanoseconds, such as {@link System#nanoTime}
     */
    Patience(LongSupplier clock) {
        this.clock = clock;
    }

    /** Before it takes in what there is. */
    Duration begin() {
        began = clock.getAsLong();
        return SHORT;
    }

    /** Amid it, before each chunk of many. */
    Duration farBehind() {
        return clock.getAsLong() - began > LATE.toNanos() ? SHORT : LONG;
    }
}
