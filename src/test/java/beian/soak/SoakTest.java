package beian.soak;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.platform.store.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Sixty-four connections for a while, nine in ten requests questions and four of the connections streams, while the views are
 * built anew and a node is stopped and started again. Seconds: property {@code soak.seconds}, 600 in the Maven profile
 * {@code soak}.
 */
@Tag("alone")
@Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SoakTest {

    private static final Logger LOG = LoggerFactory.getLogger(SoakTest.class);
    private static final Duration LENGTH = Duration.ofSeconds(Integer.getInteger("soak.seconds", 20));
    /**
     * A node that has been asked everything once holds what it needs. What grows is as large as the log: rows in memory, and
     * the answers that are kept, whose number is bounded and which hold a group for each batch.
     */
    private static final long GROWTH_BYTES = 16L << 20;

    private static final int GROWTH_OF_POOLS = 30;

    private final Path output = Path.of("target/soak-nodes.log");

    @Test
    void nothing_fails_and_nothing_is_lost_or_doubled(@TempDir Path folder) {
        String database = TestPostgres.newDatabase();
        try (SoakNode staying = new SoakNode(database, output);
                SoakNode restarted = new SoakNode(database, output)) {
            CompletableFuture<SoakNode> starting = CompletableFuture.supplyAsync(restarted::start);
            staying.start();
            starting.join();
            run(List.of(staying, restarted));
        }
    }

    private static void run(List<SoakNode> nodes) {
        Http staying = new Http(nodes.get(0).port());
        Load load = new Load(nodes);
        pause(3);
        Held before = nodes.get(0).held();
        String rebuild = staying.post("/api/v1/projections/rebuilds").header("Location");
        pause(3);
        Duration stopping = nodes.get(1).stop();
        nodes.get(1).start();
        pause(3);
        load.end();
        Held after = nodes.get(0).held();

        LOG.info("Reads: {}", load.journal().reads());
        LOG.info("Commands: {}", load.journal().commands());
        LOG.info("Held: {}, then {}; the other node stopped within {} ms", before, after, stopping.toMillis());
        assertThat(load.journal().complaints()).isEmpty();
        assertThat(stopping).isLessThan(Duration.ofSeconds(10));
        assertRebuilt(staying, rebuild);
        Inventory.of(staying).assertHolds(load);
        load.assertFollowersHave(head(staying));
        assertFlat(before, after);
    }

    private static void assertRebuilt(Http http, String address) {
        JsonNode rebuild = http.get(address).json();
        assertThat(rebuild.get("state").asString()).as(rebuild.toString()).isEqualTo("LIVE");
        assertThat(rebuild.get("tables")).allMatch(table -> table.get("same").asBoolean());
    }

    private static void assertFlat(Held before, Held after) {
        assertThat(after.heapBytes()).isLessThan(before.heapBytes() + GROWTH_BYTES);
        assertThat(after.threads()).isLessThan(before.threads() + GROWTH_OF_POOLS);
        assertThat(after.files()).isLessThan(before.files() + GROWTH_OF_POOLS);
    }

    private static long head(Http http) {
        return http.get("/api/v1/projections").json().get("head").asLong();
    }

    private static void pause(int part) {
        LockSupport.parkNanos(LENGTH.toNanos() / part);
    }
}
