package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One process with logs for a machine and traces for a collector, stopped under load, as an operator or systemd stops it. */
@TestInstance(Lifecycle.PER_CLASS)
class StopTest {

    private static final int ROWS = 20;
    private static final int BATCHES = 30;

    private Path folder;
    private final SpanReceiver collector = new SpanReceiver();
    private Path output;
    private Map<String, Long> acknowledged;
    private Duration stopping;
    private int status;
    private String requestId;

    @BeforeAll
    void run_and_stop_under_load(@TempDir Path temporary) throws IOException {
        folder = temporary;
        output = folder.resolve("log");
        TrackerToKill tracker = new TrackerToKill(
                Tracker.sqlite(folder.resolve("data")),
                output,
                "--logging.structured.format.console=ecs",
                "--logging.level.beian.commands=debug",
                "--management.opentelemetry.enabled=true",
                "--management.tracing.sampling.probability=1",
                "--management.opentelemetry.tracing.export.otlp.endpoint=" + collector.address());
        try {
            tracker.awaitAnswer();
            Http http = new Http(tracker.port());
            requestId = http.put("/api/v1/batches/stop:1", "{}", "X-Request-Id", "chosen-by-a-proxy")
                    .header("X-Request-Id");
            CompletableFuture<?> stream = CompletableFuture.runAsync(() -> http.get("/api/v1/events/stream"));
            Load load = new Load(http, ROWS);
            load.await(BATCHES);
            http.post("/api/v1/projections/rebuilds");
            load.trackerMayStop();
            long began = System.nanoTime();
            status = tracker.stop();
            stopping = Duration.ofNanos(System.nanoTime() - began);
            acknowledged = load.stop();
            stream.exceptionally(ended -> null).join();
        } finally {
            tracker.close();
        }
    }

    @AfterAll
    void close() {
        collector.close();
    }

    @Test
    void it_ends_within_ten_seconds_and_everything_acknowledged_is_there() {
        Set<String> recorded = new TreeSet<>(
                JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + folder.resolve("data/events.db")))
                        .sql("select batch_id from batch_directory")
                        .query(String.class)
                        .list());

        assertThat(stopping).isLessThan(Duration.ofSeconds(10));
        assertThat(status).as("ended by SIGTERM").isEqualTo(128 + 15);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(BATCHES);
        assertThat(recorded).containsAll(acknowledged.keySet());
    }

    @Test
    void every_line_is_json_and_those_of_commands_say_which_and_how_far() throws IOException {
        List<String> written = Files.readAllLines(output);
        assertThat(written.stream().filter(line -> !line.isBlank() && !line.startsWith("{")))
                .as("what the first start prints for the operator: the sentence, the key, where to sign in")
                .hasSizeLessThanOrEqualTo(4);
        List<JsonNode> lines = written.stream()
                .filter(line -> line.startsWith("{"))
                .map(JsonMapper.shared()::readTree)
                .toList();
        List<JsonNode> commands = lines.stream()
                .filter(line -> line.at("/log/logger").asString("").equals("beian.commands"))
                .toList();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(BATCHES);
        assertThat(commands).allSatisfy(line -> {
            assertThat(line.path("command").asString()).isNotBlank();
            assertThat(line.path("request").asString()).isNotBlank();
            assertThat(line.path("position").asLong()).isPositive();
            assertThat(line.path("message").asString()).startsWith("RecordBatch done");
        });
        assertThat(commands.stream().map(line -> line.path("position").asLong()))
                .containsAll(acknowledged.values());
    }

    @Test
    void a_request_keeps_the_id_that_a_proxy_gave_it() {
        assertThat(requestId).isEqualTo("chosen-by-a-proxy");
    }

    @Test
    void the_collector_has_the_traces() {
        assertThat(collector.received()).contains("beian-tracker", "http put /api/v1/batches/{batchId}");
    }
}
