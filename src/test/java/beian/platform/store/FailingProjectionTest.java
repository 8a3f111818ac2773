package beian.platform.store;

import static beian.platform.store.Node.row;
import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.event.BatchAnnounced;
import beian.filing.event.CompanyNamed;
import beian.filing.event.ModelFiled;
import beian.platform.projection.Progress;
import beian.platform.projection.Projection;
import beian.platform.projection.Recorded;
import beian.platform.projection.Table;
import beian.platform.projection.ViewWriter;
import beian.platform.projection.Views;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A projection whose handler fails on one event stands still there, says so, and leaves the others alone. */
class FailingProjectionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String POISON = "failing:2";
    private static final List<Long> SEEN = new CopyOnWriteArrayList<>();
    private static final List<Long> ATTEMPTS = new CopyOnWriteArrayList<>();

    @TempDir
    static Path folder;

    static Stream<List<String>> stores() {
        return Stream.of(
                List.of("--beian.data-folder=" + folder.resolve("data")),
                List.of(Node.postgres(TestPostgres.newDatabase())));
    }

    @BeforeEach
    void forget() {
        SEEN.clear();
        ATTEMPTS.clear();
    }

    @ParameterizedTest
    @MethodSource("stores")
    void stands_still_at_the_event_and_resumes_there_after_a_restart_with_a_mended_handler(List<String> settings) {
        String[] store = settings.toArray(String[]::new);
        long before;
        Node node = Node.with(Broken.class, store);
        try {
            before = node.record("failing:1", row("公司一", null)).position();
            Node.await(PATIENCE, () -> position(node, "picky") == before);
            node.record(POISON, row("公司二", null));
            long head = node.record("failing:3", row("公司三", null)).position();

            Node.await(PATIENCE, () -> ATTEMPTS.size() >= 3);
            for (String other : List.of("registry", "timeline", "shift")) {
                Node.await(PATIENCE, () -> position(node, other) == head);
            }
            assertThat(position(node, "picky")).isEqualTo(before);
            assertThatHealthNames(node, before + 1);
            assertThatItWasTriedAgainLaterAndLater();
        } finally {
            node.stop();
        }

        SEEN.clear();
        Node mended = Node.with(Mended.class, store);
        try {
            long head = mended.bean(Progress.class).head();
            Node.await(PATIENCE, () -> position(mended, "picky") == head);
            assertThat(SEEN)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(before + 1, head).boxed().toList());
            assertThat(json(mended, "/actuator/health").get("status").asString())
                    .isEqualTo("UP");
            assertThat(state(mended, "picky").has("failure")).isFalse();
        } finally {
            mended.stop();
        }
    }

    /** As PostgreSQL does in a crash, if a commit that need not wait for the disk was acknowledged just before. */
    @ParameterizedTest
    @MethodSource("stores")
    void takes_in_again_what_the_database_lost_with_the_position(List<String> settings) {
        Node node = Node.with(Mended.class, settings.toArray(String[]::new));
        try {
            long kept = node.record("lost:1", row("公司一", null)).position();
            node.awaitProjections();
            node.record("lost:2", row("公司二", null));
            node.awaitProjections();
            views(node).write(jdbc -> {
                jdbc.sql("delete from timeline_entry where position > ?")
                        .param(kept)
                        .update();
                return jdbc.sql("update projection_position set position = ? where projection = 'timeline'")
                        .param(kept)
                        .update();
            });

            long head = node.record("lost:3", row("公司三", null)).position();
            node.awaitProjections();
            assertThat(Consistency.rows(node, "timeline_entry")).isEqualTo(head);
        } finally {
            node.stop();
        }
    }

    /** As it is when a node was too busy to say that it processes, and another one took over. */
    @Test
    void stands_aside_without_a_failure_while_another_node_processes(@TempDir Path data) {
        Node node = Node.with(Mended.class, "--beian.data-folder=" + data.resolve("data"));
        try {
            long before = node.record("aside:1", row("公司一", null)).position();
            Node.await(PATIENCE, () -> position(node, "picky") == before);
            claimFor(node, Instant.now());
            long head = node.record("aside:2", row("公司二", null)).position();

            assertThat(node.bean(Progress.class).await(head, Duration.ofMillis(2500)))
                    .isFalse();
            assertThat(position(node, "picky")).isEqualTo(before);
            assertThat(json(node, "/actuator/health").get("status").asString()).isEqualTo("UP");

            claimFor(node, Instant.EPOCH);
            node.awaitProjections();
            assertThat(position(node, "picky")).isEqualTo(head);
        } finally {
            node.stop();
        }
    }

    private static void claimFor(Node node, Instant saidAt) {
        int claimed = views(node).write(jdbc -> jdbc.sql("update TokenEntry set owner = 'another', timestamp = ?")
                .param(saidAt.toString())
                .update());
        assertThat(claimed).isEqualTo(1);
    }

    private static Database views(Node node) {
        return node.bean(Views.class).live().database();
    }

    @Test
    void says_after_which_position_its_rows_cannot_be_written_and_forgets_it_once_they_are(@TempDir Path data) {
        Node node = Node.with(Homeless.class, "--beian.data-folder=" + data.resolve("data"));
        try {
            long before = node.record("failing:1", row("公司一", null)).position();
            Node.await(PATIENCE, () -> position(node, "homeless") == before);
            long head = node.record(POISON, row("公司二", null)).position();
            Node.await(PATIENCE, () -> state(node, "homeless").has("failure"));
            Node.await(Duration.ofSeconds(3), () -> position(node, "registry") == head);

            JsonNode failure = state(node, "homeless").get("failure");
            assertThat(failure.get("after").asLong()).isEqualTo(before);
            assertThat(failure.has("position")).isFalse();
            assertThat(failure.get("reason").asString()).contains("no such table: nowhere");

            views(node).write(jdbc -> jdbc.sql("create table nowhere (id integer primary key, name text)")
                    .update());
            Node.await(PATIENCE, () -> !state(node, "homeless").has("failure"));
            assertThat(position(node, "homeless")).isEqualTo(head);
            assertThat(json(node, "/actuator/health").get("status").asString()).isEqualTo("UP");
        } finally {
            node.stop();
        }
    }

    private static void assertThatHealthNames(Node node, long position) {
        assertThat(node.get("/actuator/health").statusCode()).isEqualTo(200);
        JsonNode health = json(node, "/actuator/health");
        assertThat(health.get("status").asString()).isEqualTo("DEGRADED");
        JsonNode failure = health.at("/components/projections/details/picky");
        assertThat(failure.get("position").asLong()).isEqualTo(position);
        assertThat(failure.get("reason").asString()).contains("not prepared for failing:2");
        assertThat(failure.get("attempts").asInt()).isGreaterThanOrEqualTo(2);
        for (String probe : List.of("liveness", "readiness")) {
            assertThat(json(node, "/actuator/health/" + probe).get("status").asString())
                    .isEqualTo("UP");
        }
        JsonNode state = state(node, "picky");
        assertThat(state.get("healthy").asBoolean()).isFalse();
        assertThat(state.at("/failure/position").asLong()).isEqualTo(position);
        assertThat(state(node, "registry").has("failure")).isFalse();
    }

    /** After one second, then after two. */
    private static void assertThatItWasTriedAgainLaterAndLater() {
        assertThat(ATTEMPTS).hasSizeLessThanOrEqualTo(4);
        assertThat(Duration.ofNanos(ATTEMPTS.get(1) - ATTEMPTS.get(0))).isGreaterThan(Duration.ofMillis(900));
        assertThat(Duration.ofNanos(ATTEMPTS.get(2) - ATTEMPTS.get(1))).isGreaterThan(Duration.ofMillis(1800));
    }

    private static long position(Node node, String projection) {
        Map<String, Long> positions = node.bean(Progress.class).positions();
        return positions.get(projection);
    }

    private static JsonNode state(Node node, String projection) {
        JsonNode states = json(node, "/api/v1/projections").get("projections");
        return StreamSupport.stream(states.spliterator(), false)
                .filter(state -> state.get("name").asString().equals(projection))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(Node node, String path) {
        return JsonMapper.shared().readTree(node.get(path).body());
    }

    /** Takes in every event but one. An error rather than an exception, which a thread does not survive by itself. */
    @ProcessingGroup("picky")
    static class Broken extends Projection {

        Broken(ViewWriter views) {
            super(views, 1);
        }

        @EventHandler
        void on(BatchAnnounced event, Recorded recorded) {
            if (event.batchId().equals(POISON)) {
                ATTEMPTS.add(System.nanoTime());
                throw new AssertionError("not prepared for " + event.batchId());
            }
        }
    }

    /** The same after a new release. */
    @ProcessingGroup("picky")
    static class Mended extends Projection {

        Mended(ViewWriter views) {
            super(views, 1);
        }

        @EventHandler
        void on(BatchAnnounced event, Recorded recorded) {
            see(recorded);
        }

        @EventHandler
        void on(CompanyNamed event, Recorded recorded) {
            see(recorded);
        }

        @EventHandler
        void on(ModelFiled event, Recorded recorded) {
            see(recorded);
        }

        private void see(Recorded recorded) {
            SEEN.add(recorded.position());
        }
    }

    /** Writes to a table that nobody made. */
    @ProcessingGroup("homeless")
    static class Homeless extends Projection {

        Homeless(ViewWriter views) {
            super(views, 1);
        }

        @EventHandler
        void on(BatchAnnounced event, Recorded recorded) {
            if (event.batchId().equals(POISON)) {
                write(Table.of("nowhere", "id")
                        .row()
                        .set("id", 1)
                        .set("name", "x")
                        .build());
            }
        }
    }
}
