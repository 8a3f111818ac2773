package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.TrackerTest;
import beian.platform.projection.Feed;
import beian.platform.projection.Progress;
import beian.platform.projection.Projection;
import beian.platform.projection.Views;
import beian.platform.projection.Views.Generation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Verdicts change at the same positions in whatever portions the log is read. */
@TrackerTest
class ClaimHistoryTest {

    @Autowired
    private Views views;

    @Autowired
    private Feed feed;

    @Autowired
    private Progress progress;

    @Autowired
    private List<Projection> projections;

    @BeforeEach
    void claims_before_samples_before_links(@LocalServerPort int port) {
        Http http = new Http(port);
        http.post("/api/v1/samples/claims");
        http.post("/api/v1/samples");
        http.post("/api/v1/samples/links");
        assertThat(progress.await(progress.head(), Duration.ofSeconds(60))).isTrue();
    }

    private Map<String, TableDigest> digests(Generation generation) {
        Map<String, TableDigest> digests = new TreeMap<>();
        Projection claims = projections.stream()
                .filter(projection -> projection.name().equals("claim"))
                .findFirst()
                .orElseThrow();
        for (String table : claims.tables()) {
            digests.put(table, generation.database().read(jdbc -> TableDigest.of(jdbc, table)));
        }
        return digests;
    }

    private long changes(Generation generation) {
        return generation.database().read(jdbc -> jdbc.sql("select count(*) from claim_verdict")
                .query(Long.class)
                .single());
    }

    @Test
    void a_rebuild_in_large_portions_and_one_in_portions_of_seven_are_as_the_live_tables() {
        Map<String, TableDigest> live = digests(views.live());
        assertThat(changes(views.live())).isGreaterThan(15);

        Views.UnfinishedGeneration large = views.next();
        feed.build(large, position -> {});
        Generation built = views.finish(large);
        assertThat(digests(built)).isEqualTo(live);
        views.remove(built);

        Views.UnfinishedGeneration empty = views.next();
        Generation small = views.finish(empty);
        long head = progress.head();
        for (long position = 0; position < head; position += 7) {
            feed.feed(small, position, Math.min(head, position + 7), reached -> {});
        }
        assertThat(digests(small)).isEqualTo(live);
        views.remove(small);
    }

    @Test
    void the_same_events_twice_give_the_same_history() {
        Map<String, TableDigest> once = digests(views.live());

        feed.feed(views.live(), 0, position -> {});

        assertThat(digests(views.live())).isEqualTo(once);
    }
}
