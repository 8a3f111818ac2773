package beian;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import beian.Http.Reply;
import beian.filing.BatchBody;
import beian.filing.BatchBody.RowBody;
import beian.filing.Bodies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Disk full, database gone, a folder that cannot be used: said clearly, nothing half-recorded, over as soon as the cause is. */
@Tag("alone")
class StoreOutageTest {

    private static final int DISK_MEGABYTES = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration QUICK = Duration.ofSeconds(8);

    @TempDir
    Path folder;

    @BeforeAll
    static void mountsAreTriedWhereTheyMustWork() {
        assertThat(OwnDisk.isPossible() || System.getenv("CI") == null)
                .as("the right to mount, without which nothing is tested here")
                .isTrue();
    }

    @Test
    void a_full_disk_refuses_batches_whole_and_is_forgotten_when_there_is_room() throws Exception {
        assumeThat(OwnDisk.isPossible()).isTrue();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        TrackerProcess tracker = TrackerProcess.start(disk, command -> OwnDisk.around(command, disk, DISK_MEGABYTES));
        try {
            assertThat(record(tracker.http(), "outage:1").status()).isEqualTo(201);
            await(() -> behind(tracker.http()) == 0);

            Path filling = OwnDisk.fill(OwnDisk.seenBy(tracker.pid(), disk));
            checkOutage(tracker.http(), "outage:full");
            OwnDisk.free(filling);
            checkRecovery(tracker.http(), "outage:full");
        } finally {
            tracker.kill();
        }
    }

    @Test
    void a_killed_database_is_said_quickly_and_forgotten_when_it_is_back() {
        PostgresProcess database = new PostgresProcess(folder.resolve("postgres"));
        TrackerProcess tracker = TrackerProcess.startOnPostgres(database.url(), folder.resolve("tracker"));
        try {
            assertThat(record(tracker.http(), "outage:1").status()).isEqualTo(201);

            database.kill();
            await(() -> readiness(tracker.http()).status() == 503);
            long began = System.nanoTime();
            checkRefusal(record(tracker.http(), "outage:gone"));
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(QUICK);
            checkRefusal(tracker.http().get("/api/v1/batches"));
            checkPage(tracker.http());
            assertThat(tracker.http().get("/actuator/health/liveness").status()).isEqualTo(200);

            database.start();
            checkRecovery(tracker.http(), "outage:gone");
        } finally {
            tracker.kill();
            database.kill();
        }
    }

    @Test
    void a_folder_that_cannot_be_used_ends_the_start_with_a_sentence() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        String said = TrackerProcess.failStart(folder.resolve("none"), command -> command.stream()
                .map(word -> word.startsWith("--beian.data-folder") ? "--beian.data-folder=" + file + "/data" : word)
                .toList());

        assertThat(said)
                .contains("The data folder cannot be made: " + file + "/data", "name another folder")
                .doesNotContain("\tat ");
    }

    @Test
    void a_read_only_folder_ends_the_start_with_a_sentence() throws Exception {
        assumeThat(OwnDisk.isPossible()).isTrue();
        Path disk = Files.createDirectory(folder.resolve("disk"));
        String said = TrackerProcess.failStart(disk, command -> OwnDisk.readOnlyAround(command, disk));

        assertThat(said)
                .contains("The data folder cannot be written: " + disk, "name another folder")
                .doesNotContain("\tat ");
    }

    private static void checkOutage(Http http, String batchId) {
        long head = head(http);
        checkRefusal(record(http, batchId));
        Reply readiness = readiness(http);
        assertThat(readiness.status()).isEqualTo(503);
        assertThat(readiness.json().at("/components/store/details/reason").asString())
                .isNotBlank();
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
        checkRefusal(record(http, batchId));
        assertThat(head(http)).as("nothing of " + batchId).isEqualTo(head);
        assertThat(http.get("/api/v1/batches/outage:1").status()).isEqualTo(200);
        assertThat(http.get("/api/v1/batches/" + batchId).status()).isEqualTo(404);
    }

    private static void checkRefusal(Reply refusal) {
        assertThat(refusal.status()).as(refusal.body()).isEqualTo(503);
        assertThat(refusal.header("Retry-After")).isEqualTo("1");
        assertThat(refusal.json().get("code").asString()).isEqualTo("store.unavailable");
    }

    private static void checkPage(Http http) {
        Reply page = http.get("/filings", "Accept", "text/html", "Accept-Language", "zh");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("1");
        assertThat(page.body()).contains("存储不可用");
    }

    /** Without a restart: ready, recording, and every read model at the end of the log. */
    private static void checkRecovery(Http http, String batchId) {
        await(() -> readiness(http).status() == 200);
        assertThat(record(http, batchId).status()).isEqualTo(201);
        await(() -> behind(http) == 0);
        assertThat(http.get("/api/v1/batches/" + batchId).status()).isEqualTo(200);
        await(() -> http.get("/actuator/health").json().get("status").asString().equals("UP"));
    }

    private static Reply record(Http http, String batchId) {
        return http.put("/api/v1/batches/" + batchId, batch(batchId));
    }

    /** More than fits into the room that the files have already. */
    private static BatchBody batch(String batchId) {
        return Bodies.batch(IntStream.range(0, 1500)
                .mapToObj(row -> Bodies.row(batchId + " 模型" + row, "公司" + row % 50))
                .toArray(RowBody[]::new));
    }

    private static Reply readiness(Http http) {
        return http.get("/actuator/health/readiness");
    }

    private static long head(Http http) {
        return http.get("/api/v1/projections").json().get("head").asLong();
    }

    private static long behind(Http http) {
        long behind = 0;
        for (JsonNode projection : http.get("/api/v1/projections").json().get("projections")) {
            behind += projection.get("behind").asLong();
        }
        return behind;
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
