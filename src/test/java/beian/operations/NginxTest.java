package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.platform.store.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Three nodes over one PostgreSQL, settings for production, and a real nginx with {@code config/nginx.conf} before them. */
@Tag("alone")
class NginxTest {

    private static final String OURS = "nginx:";
    private static final int CLIENTS = 4;
    private static final int ROWS = 2;
    private static final int BEFORE = 60;
    private static final int AFTER = 120;

    private static final List<AutoCloseable> RUNNING = new ArrayList<>();
    private static TrackerToKill victim;
    private static Tracker survivor;
    private static Nginx nginx;
    private static Http http;

    private final AtomicInteger sent = new AtomicInteger();
    private final AtomicInteger brokenOff = new AtomicInteger();
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<String> failed = new ArrayList<>();
    private final AtomicBoolean enough = new AtomicBoolean();

    @BeforeAll
    static void start() throws IOException {
        Nginx.executable();
        Path folder = Files.createDirectories(
                Path.of("target/test-data", UUID.randomUUID().toString()));
        List<String> store = new ArrayList<>(Tracker.postgres(TestPostgres.newDatabase()));
        store.set(0, "--spring.profiles.active=prod,postgres");
        victim = running(new TrackerToKill(store, folder.resolve("victim.log")));
        survivor = running(Tracker.on(store));
        Tracker third = running(Tracker.on(store));
        victim.awaitAnswer();
        nginx = running(Nginx.start(folder, List.of(survivor.port(), victim.port(), third.port())));
        http = nginx.http();
    }

    private static <T extends AutoCloseable> T running(T started) {
        RUNNING.add(0, started);
        return started;
    }

    @AfterAll
    static void stop() throws Exception {
        for (AutoCloseable each : RUNNING) {
            each.close();
        }
    }

    @Test
    void a_killed_node_refuses_no_request_and_nothing_is_lost_or_doubled() throws IOException {
        List<CompletableFuture<Void>> clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(this::recordAndAsk))
                .toList();
        awaitAcknowledged(BEFORE);
        victim.close();
        awaitAcknowledged(BEFORE + AFTER);
        enough.set(true);
        clients.forEach(CompletableFuture::join);

        assertThat(failed).isEmpty();
        assertThat(brokenOff.get()).as("those that were being answered").isLessThanOrEqualTo(CLIENTS);
        assertThat(nginx.log()).anyMatch(line -> line.endsWith("node 127.0.0.1:" + victim.port()));
        assertThat(nginx.log())
                .as("a request was sent again")
                .anyMatch(line -> line.contains("127.0.0.1:" + victim.port() + ", "));
        assertEverythingOnce();
    }

    private void awaitAcknowledged(int batches) {
        while (acknowledged.size() < batches && failed.isEmpty()) {
            Thread.onSpinWait();
        }
    }

    private void recordAndAsk() {
        while (!enough.get()) {
            String id = OURS + sent.incrementAndGet();
            Reply reply = answered(() -> Tracker.record(http, id, ROWS));
            // 200: the node that recorded it was killed before it could say so, and the next one found it there
            if (good(reply)) {
                acknowledged.put(id, reply.position());
                good(answered(() -> http.get("/api/v1/filings?limit=5")));
            }
        }
    }

    /** An answer that breaks off amid its body has been handed on in part, so that only whoever asked can ask again. */
    private Reply answered(Supplier<Reply> request) {
        try {
            return request.get();
        } catch (UncheckedIOException brokeOff) {
            brokenOff.incrementAndGet();
            return request.get();
        }
    }

    private synchronized boolean good(Reply reply) {
        boolean good = reply.status() == 201 || reply.status() == 200;
        if (!good) {
            failed.add(reply.response() + " " + reply.body());
            enough.set(true);
        }
        return good;
    }

    private void assertEverythingOnce() {
        survivor.awaitProjections();
        List<String> batches = new ArrayList<>();
        for (JsonNode batch : http.get("/api/v1/batches").json()) {
            if (batch.get("batchId").asString().startsWith(OURS)) {
                batches.add(batch.get("batchId").asString());
                assertThat(batch.get("recorded").get("FILING").asInt()).isEqualTo(ROWS);
            }
        }
        assertThat(batches).containsExactlyInAnyOrderElementsOf(acknowledged.keySet());
        assertThat(survivor.export().lines().filter(line -> line.contains("\"filingId\":\"" + OURS)))
                .hasSize(ROWS * acknowledged.size());
        acknowledged.forEach((id, position) ->
                assertThat(Tracker.record(http, id, ROWS).position()).isEqualTo(position));
    }

    @Test
    void addresses_are_those_that_the_visitor_sees() {
        String seen = http.request("/").build().uri().toString();
        assertThat(http.post("/samples").header("Location")).isEqualTo(seen);
        assertThat(http.get("/v3/api-docs")
                                .json()
                                .get("servers")
                                .get(0)
                                .get("url")
                                .asString() + "/")
                .isEqualTo(seen);
        assertThat(http.get("/api/v1/filings?limit=1").header("Link")).startsWith("</api/v1/filings?");

        Reply secure = survivor.http()
                .get(
                        "/v3/api-docs",
                        "X-Forwarded-Proto",
                        "https",
                        "X-Forwarded-Host",
                        "beian.example",
                        "X-Forwarded-Port",
                        "443");
        assertThat(secure.json().get("servers").get(0).get("url").asString()).isEqualTo("https://beian.example");
        Reply claimed = http.get("/v3/api-docs", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "evil.example");
        assertThat(claimed.json().get("servers").get(0).get("url").asString() + "/")
                .isEqualTo(seen);
    }

    @Test
    void the_log_comes_through_as_it_is() {
        assertThat(http.get("/api/v1/exports/log").body()).isEqualTo(survivor.export());
    }

    @Test
    void too_large_a_body_is_answered_with_a_problem() {
        Reply reply = http.put("/api/v1/batches/large", "\"" + "x".repeat(17 << 20) + "\"");
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(reply.json().get("code").asString()).isEqualTo("body.too-large");
        assertThat(http.put("/api/v1/batches/large", "\"" + "x".repeat(15 << 20) + "\"")
                        .status())
                .as("smaller ones get to a node")
                .isEqualTo(400);
    }
}
