package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.BeianTracker;
import beian.Http;
import beian.TrackerTest;
import beian.intake.Samples;
import beian.operations.kind.KnownEvents;
import beian.platform.projection.Progress;
import beian.platform.store.PostgresStores;
import beian.platform.store.SqliteStores;
import beian.platform.store.StoreSettings;
import beian.platform.store.Stores;
import beian.platform.store.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
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

    private static final String HEADER =
            "{\"format\":\"beian-log\",\"version\":1,\"first\":1,\"last\":%d,\"count\":%d,\"schema\":{}}";

    private static final List<Stores> EMPTY = new ArrayList<>();
    private Http original;
    private Path exported;

    @BeforeAll
    static void open_empty_stores(@TempDir Path folder) {
        EMPTY.add(new SqliteStores(folder));
        EMPTY.add(new PostgresStores(new StoreSettings.Postgres(TestPostgres.newDatabase(), null, null)));
    }

    @AfterAll
    static void close_them() {
        EMPTY.forEach(Stores::close);
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
        for (int i = 0; i < 12; i++) {
            byte[] bad = good.clone();
            int at = random.nextInt(bad.length);
            bad[at] ^= (byte) (1 << random.nextInt(8));
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
    void other_ends_of_lines_and_one_line_without_end_are_refused(@TempDir Path folder) throws IOException {
        String good = Files.readString(exported);

        refused(folder, good.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), 1);
        refused(folder, new byte[3 << 20], 1);
    }

    @Test
    void what_this_release_does_not_know_is_refused_with_its_line(@TempDir Path folder) throws IOException {
        refused(folder, chained(HEADER.formatted(1, 1), event(1, "Unheard", "1")), 2);
        refused(
                folder,
                chained(HEADER.formatted(2, 2), event(1, "CompanyNamed", "1"), event(2, "CompanyNamed", "2")),
                3);
        refused(folder, chained(HEADER.formatted(1, 1).replace("version\":1", "version\":2")), 1);
    }

    /** Such a file was not written by an export of a whole log, though its chain is. */
    @Test
    void positions_that_leave_one_out_are_refused_with_their_line(@TempDir Path folder) throws IOException {
        refused(
                folder,
                chained(HEADER.formatted(3, 2), event(1, "CompanyNamed", "1"), event(3, "CompanyNamed", "1")),
                3);
        refused(folder, chained(HEADER.formatted(2, 1), event(2, "CompanyNamed", "1")), 2);
        refused(folder, chained(HEADER.formatted(2, 1), event(1, "CompanyNamed", "1")), 2);
        refused(
                folder,
                chained(HEADER.formatted(1, 1), event(1, "CompanyNamed", "1"), event(2, "CompanyNamed", "1")),
                3);
    }

    private static List<String> chained(String... lines) {
        LogFile chain = new LogFile();
        return Stream.of(lines).map(chain::chained).toList();
    }

    private static String event(long position, String type, String revision) {
        return """
                {"position":%d,"eventId":"e%d","stream":"s","sequence":%d,"streamType":"Company",\
                "type":"beian.filing.event.%s","revision":"%s","at":"2026-01-01T00:00:00Z","metadata":{},\
                "payload":{"companyId":"c","name":"n","attributed":true,"locator":{},"batchId":"b","source":"s","publishedOn":"2024-01"}}""".formatted(position, position, position - 1, type, revision);
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

        for (Stores empty : EMPTY) {
            LogImport reading = new LogImport(
                    empty, new KnownEvents(Jackson3Serializer.builder().build(), new EventUpcasterChain()), List.of());
            assertThatThrownBy(() -> reading.read(file))
                    .isInstanceOf(LogReader.Refused.class)
                    .hasMessageContaining("line " + line + ":");
            long left = empty.events().read(jdbc -> jdbc.sql("select count(*) from DomainEventEntry")
                    .query(Long.class)
                    .single());
            assertThat(left).as("nothing is left of a refused import").isZero();
        }
    }
}
