package beian.platform.store;

import static beian.platform.store.Node.row;
import static org.assertj.core.api.Assertions.assertThat;

import beian.EventSource;
import beian.EventSource.Event;
import beian.filing.BatchBody.RowBody;
import beian.platform.projection.Progress;
import beian.platform.projection.Views;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who follows the log gets every event once and in order, wherever connections break and whatever nodes do meanwhile. */
@Timeout(value = 240, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StreamNodesTest {

    private static final Logger LOG = LoggerFactory.getLogger(StreamNodesTest.class);
    private static final String STREAM = "/api/v1/events/stream";
    private static final int EVENTS = 10_000;
    private static final int CUTS = 50;
    private static final int ROWS = 200;
    /** Fewer than they have, so that something is left after the last cut. */
    private static final int BYTES_AN_EVENT = 500;

    @Test
    void gets_10_000_events_once_over_50_cuts_and_two_nodes() throws Exception {
        String url = TestPostgres.newDatabase();
        CompletableFuture<Node> starting = CompletableFuture.supplyAsync(() -> Node.onPostgres(url));
        List<Node> nodes = List.of(Node.onPostgres(url), starting.join());
        try {
            CompletableFuture<Long> recording = CompletableFuture.supplyAsync(() -> record(nodes, "cut", EVENTS));
            List<Long> received = new ArrayList<>();
            Random random = new Random(20240402);
            int cuts = 0;
            while (received.size() < EVENTS || received.size() < recording.join()) {
                long bytes = cuts < CUTS ? random.nextInt(BYTES_AN_EVENT * EVENTS / CUTS) : Long.MAX_VALUE;
                long last = received.isEmpty() ? 0 : received.get(received.size() - 1);
                long goal = cuts < CUTS ? Long.MAX_VALUE : recording.join();
                try (EventSource source = EventSource.breaking(
                        bytes, nodes.get(cuts % 2).port(), STREAM + "?from=1", "Last-Event-ID", Long.toString(last))) {
                    assertThat(source.status()).isEqualTo(200);
                    for (Event event = source.next(); event != null; event = source.next()) {
                        received.add(event.id());
                        if (event.id() == goal) {
                            break;
                        }
                    }
                }
                cuts++;
            }

            assertThat(cuts).isGreaterThanOrEqualTo(CUTS);
            assertThat(received).isEqualTo(positions(recording.join()));
        } finally {
            nodes.forEach(Node::stop);
        }
    }

    private static List<Long> positions(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    /** Batches until the log has {@code events}; answers its end. */
    private static long record(List<Node> nodes, String run, long events) {
        RowBody[] rows =
                IntStream.range(0, ROWS).mapToObj(i -> row("公司" + i % 30, null)).toArray(RowBody[]::new);
        long position = 0;
        for (int batch = 0; position < events; batch++) {
            position = nodes.get(batch % nodes.size())
                    .record(run + ":" + batch, rows)
                    .position();
        }
        return position;
    }

    @Test
    void gets_every_event_once_while_the_views_are_replaced() throws Exception {
        Node node = Node.onSqlite();
        try {
            record(List.of(node), "before", 2000);
            CompletableFuture<List<Event>> following;
            try (EventSource source = EventSource.open(node.port(), STREAM + "?from=1")) {
                following = CompletableFuture.supplyAsync(() -> source.upTo(6000));
                String place = node.post("/api/v1/projections/rebuilds")
                        .headers()
                        .firstValue("Location")
                        .orElseThrow();
                record(List.of(node), "meanwhile", 4500);
                assertThat(StoresTest.rebuilt(node, place).get("state").asString())
                        .isEqualTo("LIVE");
                record(List.of(node), "after", 6001);
                List<Event> received = following.get(20, TimeUnit.SECONDS);
                long last = received.get(received.size() - 1).id();
                assertThat(received).extracting(Event::id).isEqualTo(positions(last));
            }
            assertThat(node.bean(Views.class).live().number()).isEqualTo(2);
            LOG.info("Log of {} events", node.bean(Progress.class).head());
        } finally {
            node.stop();
        }
    }
}
