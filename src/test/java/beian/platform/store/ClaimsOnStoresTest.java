package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Claims on SQLite and on PostgreSQL, and over a rebuild of each. */
class ClaimsOnStoresTest {

    private static final String REBUILDS = "/api/v1/projections/rebuilds";
    private static final String CLAIMS = "/api/v1/claims";
    private static final List<Node> NODES = new ArrayList<>();

    @BeforeAll
    static void start() {
        NODES.add(Node.onSqlite());
        NODES.add(Node.onPostgres(TestPostgres.newDatabase()));
        for (Node node : NODES) {
            post(node, "/api/v1/samples");
            post(node, "/api/v1/samples/claims");
            post(node, "/api/v1/samples/links");
            node.awaitProjections();
        }
    }

    @AfterAll
    static void stop() {
        NODES.forEach(Node::stop);
    }

    static Stream<Node> stores() {
        return NODES.stream();
    }

    private static void post(Node node, String path) {
        Reply reply = node.http().post(path);
        assertThat(reply.status()).as(reply.body()).isLessThan(300);
    }

    private static String get(Node node, String path) {
        Reply reply = node.http().get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.body();
    }

    private static List<String> answers(Node node) {
        List<String> answers = new ArrayList<>();
        answers.add(get(node, CLAIMS));
        IntStream.rangeClosed(1, 9).mapToObj(i -> CLAIMS + "/galaxy:claim-" + i).forEach(claim -> {
            answers.add(get(node, claim));
            answers.add(get(node, claim + "?publicAt=2024-03-31&ruleset=strict"));
            answers.add(get(node, claim + "/verdicts"));
        });
        return answers.stream()
                .map(answer -> answer.replaceAll("\"recordedAt\":\"[^\"]*\"", ""))
                .toList();
    }

    @Test
    void are_judged_alike_on_both() {
        assertThat(answers(NODES.get(0))).isEqualTo(answers(NODES.get(1)));
        assertThat(get(NODES.get(1), CLAIMS + "/galaxy:claim-6/verdicts")).contains("FilingsLinked", "SUPPORTED");
    }

    @ParameterizedTest
    @MethodSource("stores")
    void are_the_same_after_a_rebuild(Node node) {
        List<String> before = answers(node);
        Reply started = node.http().post(REBUILDS);
        String place = started.header("Location");

        Node.await(
                Duration.ofSeconds(60),
                () -> state(node, place).get("state").asString().equals("LIVE"));

        for (JsonNode table : state(node, place).get("tables")) {
            assertThat(table.get("same").asBoolean()).as(table.toString()).isTrue();
        }
        assertThat(answers(node)).isEqualTo(before);
    }

    private static JsonNode state(Node node, String place) {
        return node.http().get(place).json();
    }
}
