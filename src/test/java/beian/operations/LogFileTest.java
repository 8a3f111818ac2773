package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.BeianTracker;
import beian.Http;
import beian.TrackerTest;
import beian.intake.Samples;
import beian.platform.projection.Progress;
import beian.platform.store.SqliteStores;
import beian.platform.store.Stores;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** The log leaves one store and enters another one unchanged, or not at all. */
@TrackerTest
class LogFileTest {

    @Autowired
    private Samples samples;

    @Autowired
    private Progress progress;

    @Autowired
    private LogImport logImport;

    private static Stores empty;
    private static LogImport importAlone;
    private Http original;
    private Path exported;

    @BeforeAll
    static void open_an_empty_store(@TempDir Path folder) {
        empty = new SqliteStores(folder);
        importAlone = new LogImport(empty, Jackson3Serializer.builder().build(), new EventUpcasterChain(), List.of());
    }

    @AfterAll
    static void close_it() {
        empty.close();
    }

    @BeforeEach
    void export(@LocalServerPort int port, @TempDir Path folder) throws IOException {
        samples.record();
        progress.await(progress.head(), Duration.ofSeconds(20));
        original = new Http(port);
        exported = folder.resolve("log.ndjson");
        Files.writeString(exported, original.get("/api/v1/exports/log").body());
    }

    @Test
    void an_import_into_an_empty_store_gives_identical_answers(@TempDir Path folder) {
        try (var context = new SpringApplicationBuilder(BeianTracker.class)
                .run("--server.port=0", "--beian.data-folder=" + folder, "--beian.import-log=" + exported)) {
            Http copy = new Http(
                    ((WebServerApplicationContext) context).getWebServer().getPort());

            for (String question : List.of(
                    "/batches",
                    "/filings?limit=1000",
                    "/companies?limit=1000",
                    "/timeline?limit=1000",
                    "/analytics/scale-shift")) {
                String address = "/api/v1" + question;
                String withAll = address + (address.contains("?") ? "&" : "?") + "atLeast=" + progress.head();
                assertThat(copy.get(withAll).body())
                        .isEqualTo(original.get(address).body());
            }
            assertThat(copy.get("/api/v1/exports/log").body())
                    .isEqualTo(original.get("/api/v1/exports/log").body());
            copy.post("/api/v1/samples").json().forEach(batch -> assertThat(
                            batch.get("appended").asBoolean())
                    .isFalse());
        }
    }

    @Test
    void a_flipped_byte_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        byte[] good = Files.readAllBytes(exported);
        Random random = new Random(7);
        for (int i = 0; i < 20; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= 1;
            if (good[at] == '\n' || bad[at] == '\n') {
                continue;
            }
            long line = 1
                    + new String(good, 0, at, StandardCharsets.ISO_8859_1)
                            .chars()
                            .filter(character -> character == '\n')
                            .count();

            refused(folder, bad, line);
        }
    }

    @Test
    void a_gap_a_swap_a_repetition_an_end_and_an_addition_are_refused_with_their_line(@TempDir Path folder)
            throws IOException {
        List<String> lines = Files.readAllLines(exported);

        refused(folder, without(lines, 100), 101);
        refused(folder, swapped(lines, 500), 501);
        refused(folder, inserted(lines, 700, lines.get(699)), 701);
        refused(folder, lines.subList(0, 900), 901);
        refused(folder, inserted(lines, lines.size(), lines.get(5)), lines.size() + 1);
    }

    @Test
    void a_foreign_file_is_refused(@TempDir Path folder) throws IOException {
        refused(folder, List.of("{\"hello\":\"world\"}"), 1);
        refused(folder, List.of(), 1);
        refused(folder, Files.readAllLines(exported).subList(1, 10), 1);
    }

    @Test
    void an_event_that_this_release_does_not_know_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        LogFile chain = new LogFile();
        List<String> lines = List.of(
                chain.chained(
                        "{\"format\":\"beian-log\",\"version\":1,\"first\":1,\"last\":1,\"count\":1,\"schema\":{}}"),
                chain.chained(
                        "{\"position\":1,\"eventId\":\"e\",\"stream\":\"s\",\"sequence\":0,\"streamType\":\"Batch\","
                                + "\"type\":\"beian.filing.event.Unheard\",\"revision\":\"1\",\"at\":\"2026-01-01T00:00:00Z\","
                                + "\"metadata\":{},\"payload\":{}}"));

        refused(folder, lines, 2);
    }

    @Test
    void a_store_that_is_not_empty_is_left_alone() {
        assertThatThrownBy(() -> logImport.read(exported)).hasMessageContaining("not empty");
    }

    private static List<String> without(List<String> lines, int index) {
        List<String> changed = new ArrayList<>(lines);
        changed.remove(index);
        return changed;
    }

    private static List<String> swapped(List<String> lines, int index) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(index, lines.get(index + 1));
        changed.set(index + 1, lines.get(index));
        return changed;
    }

    private static List<String> inserted(List<String> lines, int index, String line) {
        List<String> changed = new ArrayList<>(lines);
        changed.add(index, line);
        return changed;
    }

    private static void refused(Path folder, List<String> lines, long line) throws IOException {
        refused(folder, String.join("\n", lines).getBytes(StandardCharsets.UTF_8), line);
    }

    private static void refused(Path folder, byte[] content, long line) throws IOException {
        Path file = Files.write(folder.resolve("bad.ndjson"), content);

        assertThatThrownBy(() -> importAlone.read(file))
                .isInstanceOf(LogImport.Refused.class)
                .hasMessageContaining("line " + line + ":");
        long left = empty.events().read(jdbc -> jdbc.sql("select count(*) from DomainEventEntry")
                .query(Long.class)
                .single());
        assertThat(left).as("nothing is left of a refused import").isZero();
    }
}
