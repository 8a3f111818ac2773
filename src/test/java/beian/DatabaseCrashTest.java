package beian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of PostgreSQL at random moments while clients record through a tracker that stays up, in every second
 * round also while a rebuild runs: nothing that was acknowledged is lost, nothing is half there, and the tracker goes on by
 * itself. Rounds: property {@code crash.database.rounds}.
 */
@Tag("alone")
class DatabaseCrashTest {

    private static final int ROUNDS = Integer.getInteger("crash.database.rounds", 4);
    private static final int LONGEST_MILLISECONDS = 1200;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Random random = new Random(20240402);
    private final CrashClients clients = new CrashClients();

    @Test
    void loses_no_acknowledged_batch_and_goes_on_by_itself(@TempDir Path folder) {
        PostgresProcess database = new PostgresProcess(folder.resolve("postgres"));
        TrackerProcess tracker = TrackerProcess.startOnPostgres(database.url(), folder.resolve("tracker"));
        try {
            Thread[] recording = clients.start(tracker.http());
            for (int round = 1; round <= ROUNDS; round++) {
                clients.awaitOneMore();
                if (round % 2 == 0) {
                    startRebuild(tracker.http());
                }
                pause();
                database.kill();
                database.start();
                clients.awaitOneMore();
            }
            clients.finish(recording);
            awaitReadModels(tracker.http());
            clients.checkWhatIsThere(tracker.http());
            clients.checkRepetitions(tracker.http());
            CrashClients.checkRebuild(tracker.http());
            assertThat(clients.acknowledged()).isGreaterThan(ROUNDS);
        } finally {
            tracker.kill();
            database.kill();
        }
    }

    private void pause() {
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(LONGEST_MILLISECONDS)).toNanos());
    }

    /** Once the one of an earlier round has ended, whose database was killed. */
    private static void startRebuild(Http http) {
        await(() -> http.post("/api/v1/projections/rebuilds").status() == 202);
    }

    private static void awaitReadModels(Http http) {
        await(() -> http.get("/actuator/health").json().get("status").asString().equals("UP"));
        await(() -> StreamSupport.stream(
                        http.get("/api/v1/projections")
                                .json()
                                .get("projections")
                                .spliterator(),
                        false)
                .allMatch(projection -> projection.get("behind").asLong() == 0));
    }

    private static void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("not within " + PATIENCE).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}
