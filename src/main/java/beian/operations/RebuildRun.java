package beian.operations;

import beian.operations.Rebuild.State;
import beian.platform.projection.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The progress of one rebuild; written by its thread, read by any. */
final class RebuildRun {

    private final String id;
    private final Progress log;
    private final Instant startedAt = Instant.now();
    private volatile State state = State.BUILDING;
    private volatile long done;
    private volatile List<Rebuild.Table> tables = List.of();
    private volatile @Nullable Instant finishedAt;
    private volatile @Nullable String failure;

    RebuildRun(int generation, Progress log) {
        this.id = Integer.toString(generation);
        this.log = log;
    }

    String id() {
        return id;
    }

    boolean isRunning() {
        return state == State.BUILDING || state == State.COMPARING;
    }

    void reached(long position) {
        done = position;
    }

    void compared(List<Rebuild.Table> compared) {
        tables = compared;
    }

    void enters(State next) {
        if (next == State.LIVE) {
            finishedAt = Instant.now();
        }
        state = next;
    }

    void fails(RuntimeException cause) {
        failure = String.valueOf(cause.getMessage());
        finishedAt = Instant.now();
        state = State.FAILED;
    }

    Rebuild state() {
        Instant finished = finishedAt;
        long total = isRunning() ? log.head() : done;
        Instant until = finished == null ? Instant.now() : finished;
        long milliseconds = Math.max(1, Duration.between(startedAt, until).toMillis());
        Long rate = done == 0 ? null : done * 1000 / milliseconds;
        return new Rebuild(
                id,
                state,
                startedAt.toString(),
                finished == null ? null : finished.toString(),
                done,
                total,
                rate,
                secondsLeft(finished, rate, total),
                tables,
                failure);
    }

    private @Nullable Long secondsLeft(@Nullable Instant finished, @Nullable Long rate, long total) {
        if (finished != null || rate == null || rate == 0) {
            return null;
        }
        return (Math.max(0, total - done) + rate - 1) / rate;
    }
}
