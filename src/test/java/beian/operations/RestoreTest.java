package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.store.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The drill: back up while clients record, lose everything, restore; what the backup had is there and answers as before. */
class RestoreTest {

    private static final int ROWS = 20;
    private static final int MORE = 25;

    private static final List<String> QUESTIONS = List.of(
            "/filings?limit=1000&knownAt=", "/companies?limit=1000&knownAt=", "/analytics/scale-shift?knownAt=");

    /**
     * What is known of a store that is lost.
     *
     * @param position the last one in the backup
     * @param answers of the lost store, as of that position
     * @param tables its read models, as of that position
     * @param inBackup batches that were acknowledged before the backup began, with their positions
     * @param all all batches that were ever acknowledged
     */
    private record Lost(
            long position,
            Map<String, String> answers,
            Map<String, TableDigest> tables,
            Map<String, Long> inBackup,
            Map<String, Long> all) {}

    @Test
    void sqlite_from_the_exported_log(@TempDir Path folder) {
        Path backup = folder.resolve("log.ndjson");
        Path data = folder.resolve("data");
        Lost lost = lose(Tracker.sqlite(data), tracker -> export(tracker, backup), RestoreTest::lastIn, backup);
        delete(data);

        assertRestored(lost, Tracker.sqlite(data), "--beian.import-log=" + backup);
    }

    @Test
    void sqlite_from_its_own_backup(@TempDir Path folder) throws IOException {
        Path backups = folder.resolve("backups");
        Path backup = folder.resolve("chosen.db");
        Path data = folder.resolve("data");
        List<String> store = List.of("--beian.data-folder=" + data, "--beian.backup-folder=" + backups);
        Lost lost =
                lose(store, tracker -> keep(backups.resolve(taken(tracker)), backup), RestoreTest::lastInCopy, backup);
        delete(data);
        Files.copy(backup, Files.createDirectory(data).resolve("events.db"));

        assertRestored(lost, store);
    }

    private static String taken(Tracker tracker) {
        var reply = tracker.http().post("/api/v1/backups");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.json().get("name").asString();
    }

    private static void keep(Path file, Path backup) {
        try {
            Files.copy(file, backup);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lastInCopy(Path file) {
        return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + file))
                .sql("select max(globalIndex) from DomainEventEntry")
                .query(Long.class)
                .single();
    }

    @Test
    void postgresql_from_the_exported_log(@TempDir Path folder) {
        Path backup = folder.resolve("log.ndjson");
        Lost lost = lose(
                Tracker.postgres(TestPostgres.newDatabase()),
                tracker -> export(tracker, backup),
                RestoreTest::lastIn,
                backup);

        assertRestored(lost, Tracker.postgres(TestPostgres.newDatabase()), "--beian.import-log=" + backup);
    }

    @Test
    void postgresql_from_pg_dump() throws IOException {
        Path folder = Files.createDirectories(
                Path.of("target/test-data", UUID.randomUUID().toString()).toAbsolutePath());
        Path backup = folder.resolve("events.sql");
        try (DebianPostgres server = DebianPostgres.start(folder)) {
            Lost lost = lose(
                    Tracker.postgres(server.newDatabase("lost")),
                    tracker -> server.dump("lost", backup),
                    RestoreTest::lastInDump,
                    backup);
            server.dropDatabase("lost");
            String restored = server.newDatabase("restored");
            server.restore(backup, "restored");

            assertRestored(lost, Tracker.postgres(restored));
        }
    }

    /** Records, backs up meanwhile, goes on recording, asks as of the backup, and ends. */
    private static Lost lose(List<String> store, Consumer<Tracker> backUp, ToLongFunction<Path> last, Path backup) {
        try (Tracker tracker = Tracker.on(store)) {
            Load load = new Load(tracker.http(), ROWS);
            Map<String, Long> inBackup = load.await(MORE);
            backUp.accept(tracker);
            load.await(MORE);
            Map<String, Long> all = load.stop();
            tracker.awaitProjections();
            long position = last.applyAsLong(backup);
            assertThat(position).isLessThan(tracker.head());
            return new Lost(position, answers(tracker, position), tracker.tablesAt(position), inBackup, all);
        }
    }

    private static Map<String, String> answers(Tracker tracker, long position) {
        Map<String, String> answers = new TreeMap<>();
        for (String question : QUESTIONS) {
            var reply = tracker.http().get("/api/v1" + question + position);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            answers.put(question, reply.header("ETag") + reply.body());
        }
        return answers;
    }

    private static void assertRestored(Lost lost, List<String> store, String... settings) {
        try (Tracker restored = Tracker.on(store, settings)) {
            assertThat(restored.head()).isEqualTo(lost.position());
            restored.awaitProjections();
            assertThat(answers(restored, lost.position())).isEqualTo(lost.answers());
            assertThat(restored.tables()).isEqualTo(lost.tables());
            lost.all().forEach((id, position) -> sendAgain(restored, id, position, lost.inBackup()));
            assertThat(restored.head()).isEqualTo(lost.all().values().stream().reduce(0L, Math::max));
            restored.awaitProjections();
            assertThat(restored.rebuild()).allMatch(table -> table.get("same").asBoolean());
        }
    }

    /** Clients that repeat what was acknowledged lose nothing, and double nothing. */
    private static void sendAgain(Tracker restored, String id, long position, Map<String, Long> inBackup) {
        var reply = Tracker.record(restored.http(), id, ROWS);
        if (inBackup.containsKey(id)) {
            assertThat(reply.status()).isEqualTo(200);
            assertThat(reply.position()).isEqualTo(position);
        } else {
            assertThat(reply.status()).isIn(200, 201);
        }
    }

    private static void export(Tracker tracker, Path file) {
        try {
            tracker.exportInto(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lastIn(Path export) {
        return JsonMapper.shared().readTree(lines(export).get(0)).get("last").asLong();
    }

    /** A row is a line, and positions have no gap. */
    private static long lastInDump(Path dump) {
        return lines(dump).stream()
                .dropWhile(line -> !line.startsWith("COPY events.domainevententry "))
                .skip(1)
                .takeWhile(line -> !line.equals("\\."))
                .count();
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
