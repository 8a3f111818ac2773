package beian.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long clients waited for their answers. */
final class Waits {

    private final List<Long> nanoseconds = Collections.synchronizedList(new ArrayList<>());

    void add(long nanosecondsWaited) {
        nanoseconds.add(nanosecondsWaited);
    }

    int count() {
        return nanoseconds.size();
    }

    /** The wait that so many per mille do not exceed. */
    Duration perMille(int share) {
        List<Long> sorted;
        synchronized (nanoseconds) {
            sorted = nanoseconds.stream().sorted().toList();
        }
        return Duration.ofNanos(sorted.get((int) ((sorted.size() - 1) * (long) share / 1000)));
    }

    @Override
    public String toString() {
        return "%d requests, median %d ms, p99 %d ms, slowest %d ms"
                .formatted(
                        count(),
                        perMille(500).toMillis(),
                        perMille(990).toMillis(),
                        perMille(1000).toMillis());
    }
}
