package beian;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code kill -9} at random moments while clients record, in every second round also while a rebuild runs: nothing that was
 * acknowledged is lost, nothing is half there. Rounds: property {@code crash.rounds}, 500 in the Maven profile
 * {@code crash}.
 */
@Tag("alone")
class CrashTest {

    private static final Logger LOG = LoggerFactory.getLogger(CrashTest.class);

    private static final int ROUNDS = Integer.getInteger("crash.rounds", 8);
    /** A store serves so many rounds: a start takes the longer the more is to be read ahead. */
    private static final int ROUNDS_OF_A_STORE = 50;

    private static final int LONGEST_MILLISECONDS = 1200;

    private final Random random = new Random(20230815);

    @Test
    void loses_no_acknowledged_batch_and_shows_no_half_batch(@TempDir Path folder) {
        for (int done = 0; done < ROUNDS; done += ROUNDS_OF_A_STORE) {
            int rounds = Math.min(ROUNDS_OF_A_STORE, ROUNDS - done);
            int acknowledged = kill(folder.resolve("data" + done), rounds);
            LOG.info(
                    "{} of {} rounds, {} batches acknowledged in the last {}",
                    done + rounds,
                    ROUNDS,
                    acknowledged,
                    rounds);
        }
    }

    /** @return how many batches were acknowledged */
    private int kill(Path data, int rounds) {
        CrashClients clients = new CrashClients();
        for (int round = 1; round <= rounds; round++) {
            TrackerProcess tracker = TrackerProcess.start(data);
            clients.checkWhatIsThere(tracker.http());
            recordUntilKilled(clients, tracker, round % 2 == 0);
        }
        TrackerProcess tracker = TrackerProcess.start(data);
        try {
            clients.checkWhatIsThere(tracker.http());
            clients.checkRepetitions(tracker.http());
            CrashClients.checkRebuild(tracker.http());
            assertThat(clients.acknowledged()).isGreaterThan(rounds);
        } finally {
            tracker.kill();
        }
        return clients.acknowledged();
    }

    private void recordUntilKilled(CrashClients clients, TrackerProcess tracker, boolean whileRebuilding) {
        Thread[] recording = clients.start(tracker.http());
        clients.awaitOneMore();
        if (whileRebuilding) {
            assertThat(tracker.http().post("/api/v1/projections/rebuilds").status())
                    .isEqualTo(202);
        }
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(LONGEST_MILLISECONDS)).toNanos());
        tracker.kill();
        clients.finish(recording);
    }
}
