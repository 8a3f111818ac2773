package beian.platform.store;

import static beian.platform.store.Node.row;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.filing.Recording;
import beian.platform.Rejected;
import beian.platform.projection.Progress;
import beian.platform.projection.Row;
import beian.platform.projection.Table;
import beian.platform.projection.Views;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What holds on any store, on each of them; and that nobody can tell from an answer which one it is. */
class StoresTest {

    private static final int THREADS = 20;
    private static final List<String> QUESTIONS = List.of(
            "/api/v1/batches",
            "/api/v1/batches/galaxy:batch-4",
            "/api/v1/filings?limit=1000",
            "/api/v1/filings?limit=7&after=40",
            "/api/v1/filings?sort=NAME&limit=1000",
            "/api/v1/filings?sort=REGION&limit=7&after=40",
            "/api/v1/filings?sort=NAME&limit=7&series=REGISTRATION",
            "/api/v1/filings?sort=REGION&tier=TEN_BILLION",
            "/api/v1/filings?series=FILING&disclosure=FIGURE&tier=TEN_BILLION",
            "/api/v1/filings?filedFrom=2024-01-01&filedTo=2024-06-30",
            "/api/v1/filings?q=" + encoded("大模型 科技"),
            "/api/v1/filings?q=" + encoded("%_\\"),
            "/api/v1/filings?q=%00",
            "/api/v1/filings?knownAt=50&region=" + encoded("北京市"),
            "/api/v1/companies?limit=1000",
            "/api/v1/companies?q=" + encoded("（"),
            "/api/v1/timeline?limit=1000",
            "/api/v1/timeline?from=20&to=60&limit=10&batch=galaxy:batch-1",
            "/api/v1/analytics/scale-shift",
            "/api/v1/analytics/scale-shift?publicAt=2024-12-31&series=FILING",
            "/api/v1/filings/unknown:1");

    private static final Map<Node, Map<String, String>> ANSWERS = new LinkedHashMap<>();

    @BeforeAll
    static void recordTheSamples() {
        for (Node node : List.of(Node.onSqlite(), Node.onPostgres(TestPostgres.newDatabase()))) {
            assertThat(node.post("/api/v1/samples").statusCode()).isEqualTo(200);
            node.awaitProjections();
            ANSWERS.put(node, answers(node));
        }
    }

    @AfterAll
    static void stop() {
        ANSWERS.keySet().forEach(Node::stop);
    }

    static Stream<Node> nodes() {
        return ANSWERS.keySet().stream();
    }

    private static Map<String, String> answers(Node node) {
        return QUESTIONS.stream().collect(toMap(question -> question, question -> answer(node.get(question))));
    }

    private static String answer(HttpResponse<String> reply) {
        String body = reply.body().replaceAll("\"recordedAt\":\"[^\"]*\"", "\"recordedAt\":\"…\"");
        return reply.statusCode() + " "
                + reply.headers().firstValue("Log-Position") + " "
                + reply.headers().firstValue("Link") + "\n"
                + body;
    }

    @Test
    void every_store_gives_the_same_answers() {
        List<Map<String, String>> answers = List.copyOf(ANSWERS.values());
        for (String question : QUESTIONS) {
            assertThat(answers.get(1).get(question))
                    .as(question)
                    .isEqualTo(answers.get(0).get(question));
        }
        assertThat(answers.get(0).get("/api/v1/filings?limit=1000"))
                .startsWith("200")
                .contains("\"filingId\"");
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void appends_nothing_when_a_batch_is_repeated(Node node) {
        Recording.Recorded first = node.record("contract:repeated", row("重复公司", "R-1"), row(null, null));
        Recording.Recorded again = node.record("contract:repeated", row("重复公司", "R-1"), row(null, null));

        assertThat(first.appended()).isTrue();
        assertThat(again).isEqualTo(new Recording.Recorded("contract:repeated", 2, 2, 0, first.position(), false));
        assertThat(node.bean(Progress.class).head()).isEqualTo(first.position());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void refuses_other_content_under_the_same_id(Node node) {
        long before = node.record("contract:differs", row("甲公司", "D-1")).position();

        assertRefused("batch.differs", () -> node.record("contract:differs", row("乙公司", "D-1")));
        assertThat(node.bean(Progress.class).head()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void refuses_a_number_that_stands_twice_in_a_batch_and_records_nothing_of_it(Node node) {
        long before = node.record("contract:number", row("丙公司", "N-1")).position();

        assertRefused("number.taken", () -> node.record("contract:number-2", row("新公司", "N-2"), row("丁公司", "N-2")));
        assertThat(node.bean(Progress.class).head()).isEqualTo(before);
        assertThat(node.count("select count(*) from company_directory where name = '新公司'"))
                .isZero();
    }

    private static void assertRefused(String code, Callable<?> request) {
        assertThatThrownBy(request::call)
                .asInstanceOf(InstanceOfAssertFactories.type(Rejected.class))
                .returns(code, Rejected::code);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void records_a_batch_once_that_many_send_at_once(Node node) throws Exception {
        List<Callable<Recording.Recorded>> senders = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            senders.add(() -> node.record("contract:at-once", row("同时公司", "A-1"), row("另一公司", null)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Recording.Recorded> recorded = new ArrayList<>();
        for (Future<Recording.Recorded> sent : threads.invokeAll(senders)) {
            recorded.add(sent.get());
        }
        threads.shutdown();

        assertThat(recorded)
                .extracting(Recording.Recorded::position)
                .containsOnly(recorded.get(0).position());
        assertThat(recorded).filteredOn(Recording.Recorded::appended).hasSize(1);
        assertThat(node.count("select count(*) from filing_directory where filing_id like 'contract:at-once:%'"))
                .isEqualTo(2);
        node.awaitProjections();
        assertThat(node.get("/api/v1/batches/contract:at-once").body()).contains("\"FILING\":2");
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void leaves_no_position_out(Node node) {
        assertThat(node.count("select count(*) - max(globalIndex) from DomainEventEntry"))
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void keeps_the_last_of_the_rows_with_one_key_that_a_batch_of_events_writes(Node node) {
        RowBatch batch = new RowBatch();
        Stream.of(token("twice", "first"), token("twice", "second"), token("other", null))
                .forEach(row -> batch.put(row.sql(), row.key(), row.values()));
        DataSource views = node.bean(Views.class).writer();
        Database.transactionsOn(views).executeInTransaction(() -> batch.write(views));

        assertThat(Consistency.rows(node, "TokenEntry where processorName = 'twice' and tokenType = 'second'"))
                .isEqualTo(1);
    }

    private static Row token(String name, @Nullable String type) {
        return Table.of("TokenEntry", "processorName", "segment")
                .row()
                .set("processorName", name)
                .set("segment", 0)
                .set("tokenType", type)
                .build();
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void a_rebuild_gives_the_same_tables(Node node) {
        HttpResponse<String> started = node.post("/api/v1/projections/rebuilds");
        assertThat(started.statusCode()).isEqualTo(202);
        JsonNode rebuilt =
                rebuilt(node, started.headers().firstValue("Location").orElseThrow());

        assertThat(rebuilt.get("state").asString()).as(rebuilt.toString()).isEqualTo("LIVE");
        assertThat(rebuilt.get("tables")).hasSizeGreaterThan(3).allMatch(table -> table.get("same")
                .asBoolean());
        assertThat(node.get("/api/v1/filings?q=" + encoded("大模型 科技")).statusCode())
                .isEqualTo(200);
        Stores stores = node.bean(Stores.class);
        Node.await(Duration.ofSeconds(5), () -> stores.generations().size() == 1);
    }

    static JsonNode rebuilt(Node node, String place) {
        return rebuilt(node, place, Duration.ofSeconds(30));
    }

    static JsonNode rebuilt(Node node, String place, Duration patience) {
        JsonMapper json = JsonMapper.builder().build();
        JsonNode[] state = new JsonNode[1];
        Node.await(patience, () -> {
            state[0] = json.readTree(node.get(place).body());
            return state[0].has("finishedAt");
        });
        return state[0];
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
