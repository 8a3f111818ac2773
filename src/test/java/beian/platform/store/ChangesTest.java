package beian.platform.store;

import static beian.platform.store.Node.row;
import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.Recording.Recorded;
import beian.platform.projection.Progress;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Changes of what is recorded, over HTTP and on each store: what is taken, what is refused, what one finds afterwards. */
class ChangesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<Node> NODES = new ArrayList<>();
    private static final String CREDIT_CODE = "91340000711771143J";
    private static final String LEI = "5493001KJTIIGC8Y1R12";

    @BeforeAll
    static void start() {
        NODES.add(Node.onSqlite());
        NODES.add(Node.onPostgres(TestPostgres.newDatabase()));
    }

    @AfterAll
    static void stop() {
        NODES.forEach(Node::stop);
    }

    static Stream<Node> nodes() {
        return NODES.stream();
    }

    /** A body with its grounds. */
    private static String body(String own, String reason) {
        return "{" + own + (own.isEmpty() ? "" : ",") + "\"reason\":\"" + reason
                + "\",\"evidence\":{\"source\":\"示例\",\"publishedOn\":\"2026/2\"}}";
    }

    private static String body(String own) {
        return body(own, "TRANSCRIPTION");
    }

    private static String field(String name, String value) {
        return "\"" + name + "\":\"" + value + "\"";
    }

    private static JsonNode json(HttpResponse<String> reply) {
        return JSON.readTree(reply.body());
    }

    private static long head(Node node) {
        return node.bean(Progress.class).head();
    }

    /** The event that one change appended. */
    private static JsonNode changed(Node node, String path, String body) {
        long before = head(node);
        HttpResponse<String> reply = node.post("/api/v1" + path, body);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(201);
        assertThat(json(reply).get("appended").asBoolean()).isTrue();
        assertThat(json(reply).get("position").asLong()).isEqualTo(before + 1).isEqualTo(head(node));
        assertThat(reply.headers().firstValue("Log-Position")).hasValue(Long.toString(before + 1));
        return json(reply).get("recorded");
    }

    private static void unchanged(Node node, String path, String body) {
        long before = head(node);
        HttpResponse<String> reply = node.post("/api/v1" + path, body);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(200);
        assertThat(json(reply).get("appended").asBoolean()).isFalse();
        assertThat(head(node)).isEqualTo(before);
    }

    private static JsonNode refused(Node node, int status, String code, String path, String body, String... headers) {
        long before = head(node);
        HttpResponse<String> reply = node.post("/api/v1" + path, body, headers);
        assertThat(reply.statusCode()).as(reply.body()).isEqualTo(status);
        assertThat(json(reply).get("code").asString()).isEqualTo(code);
        assertThat(json(reply).get("remedy").asString()).isNotBlank().doesNotContain("{0}", "'{'");
        assertThat(head(node)).isEqualTo(before);
        return json(reply);
    }

    private static String company(Node node, String normalisedName) {
        return node.events().read(jdbc -> jdbc.sql("select company_id from company_directory where name = ?")
                .param(normalisedName)
                .query(String.class)
                .single());
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void a_correction_is_directed_at_one_statement(Node node) {
        node.record("correct:1", row("正一", "C-1"));
        node.record("correct:2", row("正二", "C-1"));
        String path = "/filings/correct:1:1/corrections";

        JsonNode first = changed(node, path, body("\"field\":\"SCALE\",\"value\":\"700亿\""));
        JsonNode second =
                changed(node, path, body("\"statement\":\"correct:2:1\",\"field\":\"SCALE\",\"value\":\"7亿\""));
        JsonNode third = changed(node, path, body("\"field\":\"SCALE\""));

        assertThat(first.get("statementId").asString()).isEqualTo("correct:1:1");
        assertThat(first.get("before").asString()).isEqualTo("70亿");
        assertThat(second.get("before").asString()).isEqualTo("70亿");
        assertThat(third.get("before").asString()).isEqualTo("700亿");
        assertThat(third.path("after").asString("")).isEmpty();
        assertThat(third.get("evidence").get("publishedOn").asString()).isEqualTo("2026-02");
        unchanged(node, path, body("\"field\":\"SCALE\",\"value\":null"));
        unchanged(node, path, body("\"field\":\"MODEL\",\"value\":\" 模型 \""));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void a_corrected_date_is_read_and_kept_as_printed(Node node) {
        node.record("dates:1", row("日期", null));
        String path = "/filings/dates:1:1/corrections";

        JsonNode event = changed(node, path, body("\"field\":\"FILED_ON\",\"value\":\"2024年4月2日\""));

        assertThat(event.get("after").asString()).isEqualTo("2024-04-02");
        assertThat(event.get("printed").asString()).isEqualTo("2024年4月2日");
        unchanged(node, path, body("\"field\":\"FILED_ON\",\"value\":\"2024-04-02\""));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void everything_that_is_wrong_is_said_at_once(Node node) {
        node.record("wrong:1", row("误", null));
        String path = "/filings/wrong:1:1/corrections";

        JsonNode nothing = refused(node, 422, "change.invalid", path, "{}");
        JsonNode wrong = refused(
                node,
                422,
                "change.invalid",
                path,
                "{\"field\":\"FILED_ON\",\"value\":\"soon\",\"reason\":\"WHY\",\"evidence\":{\"url\":\"ftp://x\","
                        + "\"publishedOn\":\"2024-13\",\"locator\":{\"row\":\"" + "x".repeat(501) + "\"}}}");

        assertThat(pointers(nothing)).containsExactly("/evidence/publishedOn", "/evidence/source", "/field", "/reason");
        assertThat(pointers(wrong))
                .containsExactly(
                        "/evidence/locator/row",
                        "/evidence/publishedOn",
                        "/evidence/source",
                        "/evidence/url",
                        "/reason",
                        "/value");
        assertThat(pointers(refused(node, 422, "change.invalid", path, body("\"field\":\"MODEL\""))))
                .containsExactly("/value");
        refused(node, 400, "body.unreadable", path, body("\"feild\":\"MODEL\""));
        refused(node, 400, "body.unreadable", path, "{");
        refused(node, 404, "statement.unknown", path, body("\"statement\":\"x:1\",\"field\":\"SCALE\""));
    }

    private static Set<String> pointers(JsonNode problem) {
        Set<String> pointers = new TreeSet<>();
        problem.get("errors").forEach(error -> pointers.add(error.get("pointer").asString()));
        return pointers;
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void what_is_not_recorded_cannot_be_changed(Node node) {
        node.record("known:1", row("知一", "K-1"));
        node.record("known:2", row("知一", "K-1"));
        String company = company(node, "知一");
        String stranger = "00000000-0000-5000-8000-000000000000";

        for (String id : List.of("unknown:1", "known:1", "known:2:1", "known:1:1%23K-1", company)) {
            refused(node, 404, "filing.unknown", "/filings/" + id + "/withdrawals", body(""));
        }
        for (String id : List.of("known:1", "known:1:1", stranger)) {
            refused(node, 404, "company.unknown", "/companies/" + id + "/aliases", body(field("name", "甲")));
        }
        refused(
                node,
                404,
                "batch.unknown",
                "/batches/" + company + "/amendments",
                body("\"announced\":{\"models\":1}"));
        String merger = body(field("merged", stranger));
        refused(node, 404, "company.unknown", "/companies/" + company + "/mergers", merger);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void a_withdrawn_filing_can_be_corrected_and_reinstated(Node node) {
        node.record("withdraw:1", row("撤", null));
        String filing = "/filings/withdraw:1:1";

        refused(node, 409, "filing.not-withdrawn", filing + "/reinstatements", body(""));
        changed(node, filing + "/withdrawals", body(""));
        refused(node, 409, "filing.withdrawn", filing + "/withdrawals", body(""));
        changed(node, filing + "/corrections", body("\"field\":\"REGION\",\"value\":\"上海市\""));
        changed(node, filing + "/reinstatements", body(""));
        refused(node, 409, "filing.not-withdrawn", filing + "/reinstatements", body(""));
    }

    @ParameterizedTest
    @CsvSource({"TRANSCRIPTION,1", "SOURCE_CORRECTED,1", "REINTERPRETED,1", "WORLD_CHANGED,0", "NEWLY_DISCLOSED,0"})
    void the_number_until_now_is_free_only_if_it_never_was_right(String reason, int filed) {
        for (Node node : NODES) {
            String run = "number-" + reason.toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            node.record(run + ":1", row("号", run + "/old"));

            JsonNode event =
                    changed(node, "/filings/" + run + ":1:1/number", body(field("number", run + "/new"), reason));
            Recorded old = node.record(run + ":2", row("号二", run + "/old"));
            Recorded now = node.record(run + ":3", row("号三", run + "/new"));

            assertThat(event.get("before").asString()).isEqualTo(run + "/old");
            assertThat(old.filed()).as(node.toString()).isEqualTo(filed);
            assertThat(old.restated()).isEqualTo(1 - filed);
            assertThat(now.restated()).isEqualTo(1);
            assertThat(node.record(run + ":2", row("号二", run + "/old")))
                    .isEqualTo(new Recorded(run + ":2", 1, filed, 1 - filed, old.position(), false));
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void a_number_belongs_to_one_filing_of_its_series(Node node) {
        node.record("numbers:1", row("数", "NN-1"), row("数", null));
        String path = "/filings/numbers:1:2/number";

        JsonNode taken = refused(node, 409, "number.taken", path, body(field("number", "NN-1")));
        assertThat(taken.get("detail").asString()).contains("numbers:1:1");
        changed(node, path, body(field("number", "NN-2"), "NEWLY_DISCLOSED"));
        unchanged(node, path, body(field("number", "NN-2")));
        changed(node, path, body(field("number", "NN-3"), "WORLD_CHANGED"));
        refused(node, 409, "number.taken", "/filings/numbers:1:1/number", body(field("number", "NN-2")));
        changed(node, path, body(field("number", "NN-2"), "WORLD_CHANGED"));
        changed(node, path, body(field("number", "NN-4"), "TRANSCRIPTION"));
        changed(node, "/filings/numbers:1:1/number", body(field("number", "NN-2")));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void a_link_leads_from_a_filing_without_a_number_to_one_with(Node node) {
        node.record("links:1", row("链", null), row("链", "L-1"), row("链", null), row("链", "L-2"));
        node.record(
                "links:2",
                new beian.filing.BatchBody.RowBody(
                        "REGISTRATION", "模", "链", null, "L-1", null, null, null, null, null));
        String from = "/filings/links:1:1";
        changed(node, "/filings/links:1:4/withdrawals", body(""));

        refused(node, 409, "link.numbered", "/filings/links:1:2/links", link("links:1:4"));
        refused(node, 409, "link.target-unnumbered", from + "/links", link("links:1:3"));
        refused(node, 409, "link.target-withdrawn", from + "/links", link("links:1:4"));
        refused(node, 409, "link.target-unknown", from + "/links", link("links:1:9"));
        refused(node, 409, "link.other-series", from + "/links", link("links:2:1"));
        refused(node, 409, "filing.not-linked", from + "/links/reversals", body(""));
        changed(node, from + "/links", link("links:1:2"));
        for (String what : List.of("/withdrawals", "/reinstatements")) {
            refused(node, 409, "filing.linked", from + what, body(""));
        }
        refused(node, 409, "filing.linked", from + "/number", body(field("number", "L-9")));
        JsonNode linked = refused(node, 409, "filing.linked", from + "/links", link("links:1:2"));
        assertThat(linked.get("remedy").asString()).contains("links:1:2");
        changed(node, from + "/corrections", body("\"field\":\"SCENARIO\",\"value\":\"问答\""));
        JsonNode reversed = changed(node, from + "/links/reversals", body(""));
        assertThat(reversed.get("toFilingId").asString()).isEqualTo("links:1:2");
        changed(node, from + "/withdrawals", body(""));
    }

    private static String link(String to) {
        return body("\"to\":\"" + to + "\",\"confidence\":\"HIGH\"");
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void a_name_belongs_to_one_company_and_finds_it(Node node) {
        node.record("names:1", row("名甲", null), row("名乙", null));
        String first = company(node, "名甲");
        String path = "/companies/" + first;

        changed(node, path + "/aliases", body(field("name", "Name ＡＢＣ")));
        unchanged(node, path + "/aliases", body(field("name", "NAME abc")));
        unchanged(node, path + "/aliases", body(field("name", "名甲")));
        JsonNode taken = refused(node, 409, "alias.taken", path + "/aliases", body(field("name", "名乙")));
        assertThat(taken.get("detail").asString()).contains(company(node, "名乙"));
        refused(node, 409, "alias.taken", path + "/names", body(field("name", "名乙")));
        JsonNode renamed = changed(node, path + "/names", body("\"name\":\"名丙\",\"since\":\"2025年\""));
        assertThat(renamed.get("before").asString()).isEqualTo("名甲");
        assertThat(renamed.get("since").asString()).isEqualTo("2025");
        unchanged(node, path + "/names", body(field("name", "名丙")));
        long before = head(node);
        node.record("names:2", row("nameabc", null), row("名丙", null), row("名甲", null));
        assertThat(head(node)).as("no company is new").isEqualTo(before + 4);

        refused(node, 409, "alias.unknown", path + "/aliases/retractions", body(field("name", "名甲")));
        refused(node, 409, "alias.unknown", path + "/aliases/retractions", body(field("name", "名丙")));
        changed(node, path + "/aliases/retractions", body(field("name", "name abc")));
        node.record("names:3", row("nameabc", null));
        assertThat(company(node, "nameabc")).isNotEqualTo(first);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void an_identifier_belongs_to_one_company_unless_a_holder_carries_it(Node node) {
        node.record("ids:1", row("识甲", null), row("识乙", null));
        String first = "/companies/" + company(node, "识甲") + "/identifiers";
        String second = "/companies/" + company(node, "识乙") + "/identifiers";
        String credit = identifier("UNIFIED_SOCIAL_CREDIT_CODE", CREDIT_CODE);
        String stock = identifier("STOCK_CODE", "002230.sz");

        changed(node, first, body(credit));
        unchanged(node, first, body(credit));
        refused(node, 409, "identifier.taken", second, body(credit));
        changed(node, first, body(identifier("LEI", LEI)));
        refused(node, 409, "identifier.taken", second, body(identifier("LEI", LEI)));
        JsonNode event = changed(node, first, body(stock));
        assertThat(event.get("value").asString()).isEqualTo("002230.SZ");
        refused(node, 409, "identifier.taken", second, body(stock));
        changed(node, second, body(stock + ",\"holder\":\"识甲\""));
        changed(node, first, body(identifier("WEBSITE", "WWW.Example.org")));
        changed(node, second, body(identifier("WEBSITE", "www.example.org")));

        changed(node, first + "/retractions", body(credit));
        refused(node, 409, "identifier.unknown", first + "/retractions", body(credit));
        changed(node, second, body(credit));
    }

    private static String identifier(String scheme, String value) {
        return "\"scheme\":\"" + scheme + "\",\"value\":\"" + value + "\"";
    }

    @ParameterizedTest
    @CsvSource({
        "UNIFIED_SOCIAL_CREDIT_CODE,91340000711771143K",
        "UNIFIED_SOCIAL_CREDIT_CODE,9134000071177114",
        "LEI,5493001KJTIIGC8Y1R13",
        "STOCK_CODE,002230",
        "STOCK_CODE,0022301.SZ",
        "WEBSITE,https://example.org",
        "WEBSITE,example",
    })
    void an_identifier_that_is_none_is_refused(String scheme, String value) {
        Node node = NODES.get(0);
        node.record("none:1", row("无", null));

        JsonNode problem = refused(
                node,
                422,
                "change.invalid",
                "/companies/" + company(node, "无") + "/identifiers",
                body(identifier(scheme, value)));

        assertThat(problem.get("errors").get(0).get("code").asString()).isEqualTo("identifier.invalid");
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void a_merged_company_keeps_its_own_history(Node node) {
        node.record("merge:1", row("并甲", null), row("并乙", null), row("并丙", null));
        String a = company(node, "并甲");
        String b = company(node, "并乙");
        String c = company(node, "并丙");

        refused(node, 409, "merge.itself", "/companies/" + a + "/mergers", body(field("merged", a)));
        refused(node, 409, "company.not-merged", "/companies/" + a + "/mergers/reversals", body(field("merged", b)));
        JsonNode event = changed(node, "/companies/" + a + "/mergers", body(field("merged", b)));
        assertThat(event.get("companyId").asString()).isEqualTo(b);
        assertThat(event.get("survivorId").asString()).isEqualTo(a);
        refused(node, 409, "company.merged", "/companies/" + c + "/mergers", body(field("merged", b)));
        refused(node, 409, "company.merged", "/companies/" + b + "/mergers", body(field("merged", c)));
        refused(node, 409, "company.not-merged", "/companies/" + c + "/mergers/reversals", body(field("merged", b)));
        node.record("merge:2", row("并乙", null));
        assertThat(node.count("select count(*) from filing_directory where filing_id = 'merge:2:1' and company_id = '"
                        + b + "'"))
                .isOne();
        changed(node, "/companies/" + a + "/mergers/reversals", body(field("merged", b)));
        changed(node, "/companies/" + c + "/mergers", body(field("merged", b)));
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void amended_totals_leave_the_recording_as_it_was(Node node) {
        Recorded recorded = node.record("amend:1", row("总", null));
        String path = "/batches/amend:1/amendments";

        JsonNode event = changed(node, path, body("\"announced\":{\"models\":3,\"companies\":2}"));

        assertThat(event.get("after").get("models").asInt()).isEqualTo(3);
        unchanged(node, path, body("\"announced\":{\"models\":3,\"companies\":2}"));
        assertThat(pointers(refused(node, 422, "change.invalid", path, body(""))))
                .containsExactly("/announced");
        refused(node, 422, "change.invalid", path, body("\"announced\":{\"models\":-3}"));
        assertThat(node.record("amend:1", row("总", null)).position()).isEqualTo(recorded.position());
        String stale = "\"" + recorded.position() + "\"";
        refused(node, 412, "changed.meanwhile", path, body("\"announced\":{\"models\":4}"), "If-Match", stale);
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void of_two_who_saw_the_same_exactly_one_is_taken(Node node) throws Exception {
        long seen = node.record("race:1", row("竞", null)).position();
        CyclicBarrier together = new CyclicBarrier(2);

        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.of(1, 2)
                .mapToObj(writer -> CompletableFuture.supplyAsync(
                        () -> {
                            await(together);
                            return node.post(
                                    "/api/v1/filings/race:1:1/corrections",
                                    body("\"field\":\"SCALE\",\"value\":\"" + writer + "亿\""),
                                    "If-Match",
                                    "\"" + seen + "-abc\"");
                        },
                        work -> new Thread(work).start()))
                .toList();

        HttpResponse<String> one = sent.get(0).get();
        HttpResponse<String> two = sent.get(1).get();
        HttpResponse<String> loser = one.statusCode() == 412 ? one : two;
        HttpResponse<String> winner = one.statusCode() == 412 ? two : one;
        assertThat(winner.statusCode()).isEqualTo(201);
        assertThat(loser.statusCode()).as(loser.body()).isEqualTo(412);
        assertThat(json(loser).get("errors")).hasSize(1);
        JsonNode event = json(loser).get("errors").get(0);
        assertThat(event.get("event").asString()).isEqualTo("FilingCorrected");
        assertThat(event.get("position").asLong())
                .isEqualTo(json(winner).get("position").asLong());
        assertThat(event.get("column").asString()).isEqualTo("SCALE");
        assertThat(event.get("value")).isEqualTo(json(winner).get("recorded").get("after"));
        assertThat(head(node)).isEqualTo(seen + 1);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("nodes")
    void if_match_names_a_position_and_counts_for_the_same_thing_only(Node node) {
        long seen = node.record("match:1", row("匹甲", "M-1"), row("匹甲", null)).position();
        String company = "/companies/" + company(node, "匹甲");
        String filing = "/filings/match:1:1";
        changed(node, filing + "/withdrawals", body(""));
        changed(node, company + "/aliases", body(field("name", "匹")));
        node.record("match:2", row("别家", "M-1"));

        JsonNode changed = refused(
                node, 412, "changed.meanwhile", filing + "/reinstatements", body(""), "If-Match", "\"" + seen + "\"");
        assertThat(changed.get("errors").findValuesAsString("event"))
                .containsExactly("FilingWithdrawn", "FilingRestated");
        JsonNode named = refused(
                node,
                412,
                "changed.meanwhile",
                company + "/names",
                body(field("name", "匹新")),
                "If-Match",
                "\"" + seen + "-1\"");
        assertThat(named.get("errors").findValuesAsString("event")).containsExactly("AliasAsserted");
        for (String unreadable : List.of("x", "\"x\"", "W/\"" + seen + "\"", "\"1\", \"2\"", "\"1-\"", seen + "")) {
            refused(node, 400, "if-match.unreadable", filing + "/reinstatements", body(""), "If-Match", unreadable);
        }
        HttpResponse<String> other =
                node.post("/api/v1/filings/match:1:2/withdrawals", body(""), "If-Match", "\"" + seen + "\"");
        HttpResponse<String> any = node.post("/api/v1" + filing + "/reinstatements", body(""), "If-Match", "*");
        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(any.statusCode()).isEqualTo(201);
    }

    @Test
    void an_import_of_the_log_gives_identical_directories(@TempDir Path folder) throws IOException {
        for (Node node : NODES) {
            node.record("import:1", row("入甲", "I-1"), row("入乙", "I-2"));
            node.record("import:2", row("入丙", "I-1"));
            changed(node, "/filings/import:1:1/number", body(field("number", "I-3"), "WORLD_CHANGED"));
            changed(node, "/filings/import:1:2/number", body(field("number", "I-4")));
            String company = "/companies/" + company(node, "入甲");
            changed(node, company + "/aliases", body(field("name", "入")));
            changed(node, company + "/identifiers", body(identifier("STOCK_CODE", "0020.HK")));
            changed(node, "/batches/import:1/amendments", body("\"announced\":{\"models\":1}"));
            Path file = folder.resolve(node + ".ndjson");
            Files.writeString(file, node.get("/api/v1/exports/log").body());

            for (Node copy : List.of(Node.importing(file), Node.importingToPostgres(file))) {
                assertThat(directories(copy)).as(node + " to " + copy).isEqualTo(directories(node));
                copy.stop();
            }
        }
    }

    private static List<String> directories(Node node) {
        return Stream.of(
                        "batch_directory order by batch_id",
                        "company_directory order by name",
                        "filing_directory order by filing_id",
                        "company_change order by company_id",
                        "identifier_directory order by scheme, value")
                .flatMap(table -> node
                        .events()
                        .read(jdbc -> jdbc.sql("select * from " + table).query().listOfRows().stream()
                                .map(row -> new java.util.TreeMap<>(row).toString())
                                .toList())
                        .stream())
                .toList();
    }
}
