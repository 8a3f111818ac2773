package beian.soak;

import beian.Http.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A client that asks nine times and commands once, at times that do not depend on how quickly it is answered: what it waits is
 * counted from when its turn was.
 */
final class Visitor implements Runnable {

    private static final int COMMANDS_OF = 10;
    private static final List<String> READS = List.of(
            "/",
            "/filings",
            "/companies",
            "/timeline",
            "/api/v1/filings?limit=50",
            "/api/v1/filings?limit=20&q=%E6%A8%A1%E5%9E%8B7",
            "/api/v1/filings/facets",
            "/api/v1/filings?limit=20&publicAt=2024-04-02",
            "/api/v1/companies?limit=50&sort=NAME",
            "/api/v1/timeline?limit=50",
            "/api/v1/projections",
            "/api/v1/analytics/scale-shift?by=YEAR",
            "/api/v1/analytics/registry?by=YEAR",
            "/feeds/all.atom");
    private static final List<String> READS_OF_BATCH = List.of(
            "/api/v1/batches/%s",
            "/batches/%s",
            "/api/v1/filings/%s:1",
            "/filings/%s:2",
            "/api/v1/filings/%s:3/provenance",
            "/feeds/batches/%s.atom");

    private final int number;
    private final Nodes nodes;
    private final Recorder recorder;
    private final Duration pause;
    private final AtomicBoolean enough;
    private final Journal journal;
    private final Random random;

    Visitor(int number, Nodes nodes, Recorder recorder, Duration pause, AtomicBoolean enough, Journal journal) {
        this.number = number;
        this.nodes = nodes;
        this.recorder = recorder;
        this.pause = pause;
        this.enough = enough;
        this.journal = journal;
        this.random = new Random(number);
    }

    @Override
    public void run() {
        long due = System.nanoTime() + random.nextLong(pause.toNanos());
        while (!enough.get()) {
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            if (System.nanoTime() >= due) {
                turn(due);
                due += pause.toNanos();
            }
        }
    }

    private void turn(long due) {
        if (random.nextInt(COMMANDS_OF) == 0) {
            String batch = recorder.anyBatch(random);
            if (batch == null || random.nextInt(3) == 0) {
                journal.command("batch", recorder.recordBatch(nodes, number), due);
            } else {
                journal.command("correction of " + batch, recorder.correct(nodes, number, batch), due);
            }
        } else {
            String address = address(recorder.anyBatch(random));
            Reply reply = nodes.ask(number, http -> http.get(address));
            journal.read(address, reply, due);
        }
    }

    private String address(@Nullable String batch) {
        int which = random.nextInt(READS.size() + READS_OF_BATCH.size());
        if (which < READS.size()) {
            return READS.get(which);
        }
        return batch == null ? "/" : READS_OF_BATCH.get(which - READS.size()).formatted(batch);
    }
}
