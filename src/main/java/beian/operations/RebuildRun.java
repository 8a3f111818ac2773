package beian.operations;

import beian.operations.Rebuild.State;
import beian.platform.projection.Progress;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The progress of one rebuild; written by its thread, read by any. */
final class RebuildRun {

    private final String id;
    private final int generation;
    private final Progress log;
    private final Instant startedAt = Instant.now();
    private volatile State state = State.BUILDING;
    private volatile long done;
    private volatile boolean cancelled;
    private volatile List<Rebuild.Table> tables = List.of();
    private volatile @Nullable Instant finishedAt;
    private volatile @Nullable String failure;

    RebuildRun(long id, int generation, Progress log) {
        this.id = Long.toString(id);
        this.generation = generation;
        this.log = log;
    }

    /** Ends the work on a rebuild that is to end. */
    static final class Cancelled extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    String id() {
        return id;
    }

    boolean isRunning() {
        return state.isRunning();
    }

    void cancel() {
        cancelled = true;
    }

    boolean isCancelled() {
        return cancelled;
    }

    /**
     * Called every now and then by whatever takes long.
     *
     * @throws Cancelled if it is to end
     */
    void check() {
        if (cancelled) {
            throw new Cancelled();
        }
    }

    void reached(long position) {
        done = position;
        check();
    }

    void compared(List<Rebuild.Table> compared) {
        tables = compared;
    }

    void enters(State next) {
        if (!next.isRunning()) {
            finishedAt = Instant.now();
        }
        state = next;
    }

    void fails(RuntimeException cause) {
        failure = String.valueOf(cause.getMessage());
        enters(State.FAILED);
    }

    Rebuild state() {
        State now = state;
        Instant finished = finishedAt;
        long total = finished == null ? log.head() : done;
        Instant until = finished == null ? Instant.now() : finished;
        long milliseconds = Math.max(1, Duration.between(startedAt, until).toMillis());
        Long rate = done == 0 ? null : done * 1000 / milliseconds;
        return new Rebuild(
                id,
                generation,
                now,
                ManagementFactory.getRuntimeMXBean().getName(),
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
