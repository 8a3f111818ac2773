package beian.operations;

import static org.assertj.core.api.Assertions.assertThat;

import beian.TrackerTest;
import beian.filing.BatchReader;
import beian.filing.Bodies;
import beian.filing.Recording;
import beian.intake.Samples;
import beian.platform.projection.Feed;
import beian.platform.projection.Progress;
import beian.platform.projection.Projection;
import beian.platform.projection.Views;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What projections make of the log does not depend on how often, or in what portions, they are fed. */
@TrackerTest
class ProjectionsTest {

    @Autowired
    private Samples samples;

    @Autowired
    private Recording recording;

    @Autowired
    private Views views;

    @Autowired
    private Feed feed;

    @Autowired
    private Progress progress;

    @Autowired
    private List<Projection> projections;

    @BeforeEach
    void record_the_samples() {
        samples.record();
        assertThat(progress.await(progress.head(), Duration.ofSeconds(20))).isTrue();
    }

    private Map<String, TableDigest> digests(Views.Generation generation) {
        Map<String, TableDigest> digests = new TreeMap<>();
        for (Projection projection : projections) {
            for (String table : projection.tables()) {
                digests.put(table, generation.database().read(jdbc -> TableDigest.of(jdbc, table)));
            }
        }
        return digests;
    }

    @Test
    void the_same_events_twice_give_the_same_rows() {
        Map<String, TableDigest> once = digests(views.live());

        feed.feed(views.live(), 0, position -> {});

        assertThat(digests(views.live())).isEqualTo(once);
    }

    @Test
    void a_stretch_fed_again_out_of_range_gives_the_same_rows() {
        Map<String, TableDigest> once = digests(views.live());

        feed.feed(views.live(), 1500, position -> {});
        long fed = feed.feed(views.live(), 999_999, position -> {});

        assertThat(digests(views.live())).isEqualTo(once);
        assertThat(fed).isEqualTo(999_999);
    }

    @Test
    void a_digest_tells_a_single_changed_cell() {
        Map<String, TableDigest> before = digests(views.live());

        views.live().database().write(jdbc -> jdbc.sql("update shift_filing set scale = '万亿级' where filing_id = ?")
                .param("galaxy:batch-1:1")
                .update());

        Map<String, TableDigest> after = digests(views.live());
        assertThat(after.get("shift_filing")).isNotEqualTo(before.get("shift_filing"));
        assertThat(after.get("registry_filing")).isEqualTo(before.get("registry_filing"));
        feed.feed(views.live(), 0, position -> {});
        assertThat(digests(views.live())).isEqualTo(before);
    }

    @Test
    void every_table_of_the_views_belongs_to_one_projection() {
        List<String> claimed = new ArrayList<>(List.of("TokenEntry", "projection_position", "flyway_schema_history"));
        projections.forEach(projection -> claimed.addAll(projection.tables()));

        List<String> there = views.live().database().read(jdbc -> jdbc.sql(
                        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'")
                .query(String.class)
                .list());

        assertThat(there).containsExactlyInAnyOrderElementsOf(claimed);
    }

    @Test
    void live_processing_follows_what_is_recorded() {
        var recorded = recording.record(BatchReader.read("live:1", Bodies.batch(Bodies.row("甲", "甲公司"))));

        assertThat(progress.await(recorded.position(), Duration.ofSeconds(10))).isTrue();
        assertThat(progress.positions().values()).containsOnly(progress.head());
    }
}
