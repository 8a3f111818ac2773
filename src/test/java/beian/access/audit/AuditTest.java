package beian.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import beian.TrackerTest;
import beian.platform.store.Stores;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit list of a running tracker, which keeps entries for 730 days unless a setting says otherwise. */
@TrackerTest
class AuditTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    private Audit audit;

    @Autowired
    private Stores stores;

    private static AuditEntry entry(String who, int daysAgo) {
        String at = Instant.now().minus(daysAgo, ChronoUnit.DAYS).toString();
        return new AuditEntry(0, at, who, null, "::1", "PUT", "/api/v1/batches/{batchId}", "/x", 201, null);
    }

    @Test
    void it_is_shortened_as_soon_as_it_starts() {
        AuditTable table = new AuditTable(stores.events());
        audit.stop();
        table.add(List.of(entry("old", 731), entry("new", 729)));
        audit.start();

        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (table.newestFirst(Long.MAX_VALUE, "old", 1).size() == 1 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        assertThat(table.newestFirst(Long.MAX_VALUE, null, 10))
                .extracting(AuditEntry::who)
                .containsExactly("new");
    }
}
