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
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Verdicts change at the same positions in whatever portions the log is read. */
@TrackerTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimHistoryTest {

    @Autowired
    private Views views;

    @Autowired
    private Feed feed;

    @Autowired
    private Progress progress;

    @Autowired
    private List<Projection> projections;

    private Http http;

    @BeforeEach
    void claims_before_samples(@LocalServerPort int port) {
        http = new Http(port);
        http.post("/api/v1/samples/claims");
        http.post("/api/v1/samples");
        awaitProjections();
    }

    private void awaitProjections() {
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
    @Order(2)
    void a_rebuild_in_large_portions_and_one_in_portions_of_seven_are_as_the_live_tables() {
        http.post("/api/v1/samples/links");
        awaitProjections();
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

    /** Before anything is changed: what comes into the log first is written without a look at what follows. */
    @Test
    @Order(1)
    void the_same_events_twice_give_the_same_history() {
        Map<String, TableDigest> once = digests(views.live());

        feed.feed(views.live(), 0, position -> {});

        assertThat(digests(views.live())).isEqualTo(once);
    }

    @Test
    @Order(3)
    void rows_of_batches_and_companies_are_found_by_a_key_also_while_the_tables_are_filled() {
        Views.UnfinishedGeneration filling = views.next();
        JdbcClient tables = JdbcClient.create(filling.building().writer());

        assertThat(plan(tables, "batch_id in ('a', 'b') and known_from <= 9 and known_to > 9 and standing = 1"))
                .contains("(batch_id=?)");
        assertThat(plan(tables, "batch_id in ('a', 'b') and company_id in ('c')"))
                .contains("(batch_id=? AND company_id=?)");
        assertThat(plan(tables, "owner_id in ('a:1', 'b:1') and known_to > 9")).contains("(owner_id=?)");
        views.remove(filling);
    }

    private static String plan(JdbcClient tables, String condition) {
        return tables.sql("explain query plan select * from claim_filing where " + condition)
                .query((row, i) -> row.getString("detail"))
                .list()
                .toString();
    }
}
