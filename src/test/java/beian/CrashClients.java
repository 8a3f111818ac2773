package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http.Reply;
import beian.filing.BatchBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.Bodies;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Clients that record batches while something is killed, and remember what was acknowledged to them. */
final class CrashClients {

    private static final int CLIENTS = 3;

    private final Map<String, BatchBody> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger sent = new AtomicInteger();
    private final List<AssertionError> wrong = new CopyOnWriteArrayList<>();
    private volatile boolean enough;

    /** How many batches were acknowledged. */
    int acknowledged() {
        return acknowledged.size();
    }

    void awaitOneMore() {
        int soFar = acknowledged();
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (acknowledged() == soFar) {
            assertThat(System.nanoTime())
                    .as("nothing more is acknowledged; see what the clients met")
                    .isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
        }
    }

    /** Record until {@link #finish} is called or the tracker is gone. */
    Thread[] start(Http http) {
        enough = false;
        Thread[] clients = Stream.generate(() -> new Thread(() -> recordUntilGone(http)))
                .limit(CLIENTS)
                .toArray(Thread[]::new);
        for (Thread client : clients) {
            client.start();
        }
        return clients;
    }

    void finish(Thread[] clients) {
        enough = true;
        for (Thread client : clients) {
            join(client);
        }
        assertThat(wrong).isEmpty();
    }

    private void recordUntilGone(Http http) {
        try {
            while (!enough) {
                int number = sent.incrementAndGet();
                BatchBody body = batch(number);
                record(http, "crash:" + number, body);
                acknowledged.put("crash:" + number, body);
            }
        } catch (UncheckedIOException killed) {
            // what was under way is not acknowledged
        } catch (AssertionError wrongAnswer) {
            wrong.add(wrongAnswer);
        }
    }

    /** As a client that does what {@code Retry-After} says, but sooner. */
    private static void record(Http http, String id, BatchBody body) {
        Reply reply = http.put("/api/v1/batches/" + id, body);
        while (reply.status() == 503) {
            assertThat(reply.header("Retry-After")).isNotEmpty();
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            reply = http.put("/api/v1/batches/" + id, body);
        }
        assertThat(reply.status()).as(reply.body()).isIn(200, 201);
    }

    private static BatchBody batch(int number) {
        int rows = 1 + number * 37 % 400;
        return Bodies.batch(IntStream.range(0, rows)
                .mapToObj(row -> Bodies.row(
                        "模型" + row, "公司" + (number + row) % 50, "Beijing-B" + number + "R" + row + "-20240101", "百亿级"))
                .toArray(RowBody[]::new));
    }

    void checkWhatIsThere(Http http) {
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

    void checkRepetitions(Http http) {
        acknowledged.forEach(
                (id, body) -> assertThat(http.put("/api/v1/batches/" + id, body).status())
                        .as(id)
                        .isEqualTo(200));
    }

    static void checkRebuild(Http http) {
        Reply started = http.post("/api/v1/projections/rebuilds");
        while (started.status() == 409) { // one that was begun before is still running
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            started = http.post("/api/v1/projections/rebuilds");
        }
        assertThat(started.status()).as(started.body()).isEqualTo(202);
        String address = started.header("Location");
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
