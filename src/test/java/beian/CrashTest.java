package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http.Reply;
import beian.filing.BatchBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.Bodies;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * {@code kill -9} at random moments while clients record, in every second round also while a rebuild runs: nothing that was
 * acknowledged is lost, nothing is half there. Rounds: property {@code crash.rounds}, 500 in the Maven profile
 * {@code crash}.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 6);
    private static final int CLIENTS = 3;
    private static final int LONGEST_MILLISECONDS = 1200;

    private final Random random = new Random(20230815);
    private final Map<String, BatchBody> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();

    @Test
    void loses_no_acknowledged_batch_and_shows_no_half_batch(@TempDir Path folder) {
        Path data = folder.resolve("data");
        for (int round = 1; round <= ROUNDS; round++) {
            TrackerProcess tracker = TrackerProcess.start(data);
            checkWhatIsThere(tracker.http());
            recordUntilKilled(tracker, round % 2 == 0);
        }
        TrackerProcess tracker = TrackerProcess.start(data);
        try {
            checkWhatIsThere(tracker.http());
            checkRepetitions(tracker.http());
            checkRebuild(tracker.http());
            assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
        } finally {
            tracker.kill();
        }
    }

    private void recordUntilKilled(TrackerProcess tracker, boolean whileRebuilding) {
        Thread[] clients = Stream.generate(() -> new Thread(() -> recordUntilGone(tracker.http())))
                .limit(CLIENTS)
                .toArray(Thread[]::new);
        for (Thread client : clients) {
            client.start();
        }
        int soFar = acknowledged.size();
        while (acknowledged.size() == soFar) {
            Thread.onSpinWait();
        }
        if (whileRebuilding) {
            assertThat(tracker.http().post("/api/v1/projections/rebuilds").status())
                    .isEqualTo(202);
        }
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(LONGEST_MILLISECONDS)).toNanos());
        tracker.kill();
        for (Thread client : clients) {
            join(client);
        }
    }

    private void recordUntilGone(Http http) {
        try {
            while (true) {
                int number = sent.incrementAndGet();
                BatchBody body = batch(number);
                Reply reply = http.put("/api/v1/batches/crash:" + number, body);
                assertThat(reply.status()).as(reply.body()).isEqualTo(201);
                acknowledged.put("crash:" + number, body);
            }
        } catch (UncheckedIOException killed) {
            // what was under way is not acknowledged
        }
    }

    private static BatchBody batch(int number) {
        int rows = 1 + number * 37 % 400;
        return Bodies.batch(IntStream.range(0, rows)
                .mapToObj(row -> Bodies.row(
                        "模型" + row, "公司" + (number + row) % 50, "Beijing-B" + number + "R" + row + "-20240101", "百亿级"))
                .toArray(RowBody[]::new));
    }

    private void checkWhatIsThere(Http http) {
        long head = http.get("/api/v1/projections").json().get("head").asLong();
        JsonNode batches = http.get("/api/v1/batches?atLeast=" + head).json();
        Map<String, Integer> rows = new ConcurrentHashMap<>();
        for (JsonNode batch : batches) {
            assertThat(batch.get("recorded").path("FILING").asInt(0))
                    .as("rows of " + batch)
                    .isEqualTo(batch.get("rows").asInt());
            rows.put(batch.get("batchId").asString(), batch.get("rows").asInt());
        }
        acknowledged.forEach(
                (id, body) -> assertThat(rows).containsEntry(id, body.rows().size()));
    }

    private void checkRepetitions(Http http) {
        acknowledged.forEach(
                (id, body) -> assertThat(http.put("/api/v1/batches/" + id, body).status())
                        .as(id)
                        .isEqualTo(200));
    }

    private static void checkRebuild(Http http) {
        String address = http.post("/api/v1/projections/rebuilds").header("Location");
        JsonNode rebuild = http.get(address).json();
        long deadline = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (!rebuild.has("finishedAt") && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            rebuild = http.get(address).json();
        }
        assertThat(rebuild.get("state").asString()).isEqualTo("LIVE");
        assertThat(rebuild.get("tables")).allMatch(table -> table.get("same").asBoolean());
    }

    private static void join(Thread client) {
        try {
            client.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
