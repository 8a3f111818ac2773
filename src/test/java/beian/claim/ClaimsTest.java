package beian.claim;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import beian.filing.Bodies;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The nine claims of the sample note, over HTTP, before and after its companies were merged. */
@TrackerTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClaimsTest {

    private static final String CLAIMS = "/api/v1/claims";
    private static final String SIXTH = CLAIMS + "/galaxy:claim-6";
    private static final String EVIDENCE = "\"evidence\": {\"source\": \"项目编者\", \"publishedOn\": \"2026-11\"}";

    private Http http;
    private long stated;
    private long merged;

    @BeforeAll
    void state_the_claims_then_record_the_samples(@LocalServerPort int port) {
        http = new Http(port);
        http.post("/api/v1/samples/claims");
        http.post("/api/v1/samples");
        Reply again = http.post("/api/v1/samples/claims");
        for (JsonNode each : again.json()) {
            assertThat(each.get("appended").asBoolean()).isFalse();
            stated = Math.max(stated, each.get("position").asLong());
        }
        get(CLAIMS, stated);
    }

    private Reply get(String path, long atLeast) {
        Reply reply = http.get(path + (path.contains("?") ? "&" : "?") + "atLeast=" + atLeast);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply;
    }

    private JsonNode get(String path) {
        return get(path, 0).json();
    }

    private static Map<String, String> expected() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        CSVFormat named = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader file = Files.newBufferedReader(Path.of("src/test/resources/claims.csv"))) {
            for (CSVRecord row : named.parse(file)) {
                expected.put("galaxy:claim-" + row.get("claim"), row.get("expected_verdict"));
            }
        }
        return expected;
    }

    @Test
    @Order(1)
    void the_nine_verdicts_are_as_listed() throws IOException {
        Map<String, String> verdicts = new TreeMap<>();
        for (JsonNode line : get(CLAIMS).get("items")) {
            verdicts.put(line.get("claimId").asString(), line.get("verdict").asString());
            assertThat(line.at("/ruleset/name").asString()).isEqualTo("default");
            assertThat(line.at("/ruleset/hash").asString()).hasSize(64);
        }

        assertThat(verdicts).isEqualTo(expected());
    }

    @Test
    @Order(1)
    void the_second_is_decided_by_seven_rows() {
        JsonNode claim = get(CLAIMS + "/galaxy:claim-2");
        JsonNode all = claim.at("/readings/1/measures/1");

        assertThat(Asked.readings(claim)).containsExactly("- DISCLOSED SUPPORTED", "- ALL SUPPORTED");
        assertThat(all.at("/with/count").asInt()).isEqualTo(7);
        assertThat(all.at("/with/ids").toString()).contains("galaxy:batch-1:4").doesNotContain("galaxy:batch-1:3");
        assertThat(all.at("/without/count").asInt()).isZero();
        assertThat(all.get("at").asString()).isEqualTo("/expression/and/1/all");
    }

    @Test
    @Order(1)
    void the_seventh_shows_its_readings_side_by_side() {
        JsonNode claim = get(CLAIMS + "/galaxy:claim-7");

        assertThat(Asked.readings(claim))
                .containsExactly(
                        "WITH_CLASS DISCLOSED SUPPORTED",
                        "WITH_CLASS ALL UNDETERMINED",
                        "WITHOUT_CLASS DISCLOSED REFUTED",
                        "WITHOUT_CLASS ALL UNDETERMINED");
        JsonNode disclosed = claim.at("/readings/0/measures/0");
        assertThat(disclosed.get("low").decimalValue()).isEqualByComparingTo("0.769231"); // 10 of 13
        JsonNode all = claim.at("/readings/1/measures/0");
        assertThat(all.get("low").decimalValue()).isEqualByComparingTo("0.434783"); // 10 of 23
        assertThat(all.get("high").decimalValue()).isEqualByComparingTo("0.869565"); // 20 of 23
        assertThat(all.at("/open/count").asInt()).isEqualTo(10);
    }

    @Test
    @Order(1)
    void what_cannot_be_checked_says_why() {
        JsonNode claim = get(CLAIMS + "/galaxy:claim-8");

        assertThat(claim.get("notCheckable").asString()).isEqualTo("NO_SUCH_PROPERTY");
        assertThat(claim.has("expression")).isFalse();
        assertThat(claim.get("readings")).isEmpty();
    }

    @Test
    @Order(1)
    void a_claim_about_what_is_not_recorded_or_not_public_yet_is_undetermined() {
        JsonNode early = get(CLAIMS + "/galaxy:claim-1?publicAt=2023-12-31");
        JsonNode possibly = get(CLAIMS + "/galaxy:claim-1?publicAt=2024-01-02&certainty=POSSIBLY");
        long before =
                get(CLAIMS + "/galaxy:claim-1/verdicts").get(0).get("from").asLong();
        JsonNode known = get(CLAIMS + "/galaxy:claim-1?knownAt=" + before);

        for (JsonNode claim : List.of(early, known)) {
            assertThat(claim.get("verdict").asString()).isEqualTo("UNDETERMINED");
            assertThat(claim.at("/because/code").asString()).isEqualTo("BATCH_NOT_RECORDED");
            assertThat(claim.at("/because/subjects/0").asString()).isEqualTo("galaxy:batch-1");
        }
        assertThat(possibly.get("verdict").asString()).isEqualTo("SUPPORTED");
    }

    @Test
    @Order(1)
    void a_batch_is_seen_as_a_whole_or_not_at_all() {
        JsonNode recorded = get(CLAIMS + "/galaxy:claim-1/verdicts").get(1);
        long first = recorded.at("/events/0/position").asLong();
        long last = recorded.at("/events/0/last").asLong();

        assertThat(recorded.get("from").asLong()).isEqualTo(last).isGreaterThan(first + 8);
        for (long amid = first; amid < last; amid++) {
            assertThat(get(CLAIMS + "/galaxy:claim-1?knownAt=" + amid)
                            .get("verdict")
                            .asString())
                    .isEqualTo("UNDETERMINED");
        }
        assertThat(get(CLAIMS + "/galaxy:claim-1?knownAt=" + last)
                        .get("verdict")
                        .asString())
                .isEqualTo("SUPPORTED");
    }

    @Test
    @Order(2)
    void the_sixth_turns_when_the_blank_company_is_merged_and_its_history_names_that_event() {
        JsonNode claim = get(SIXTH);
        JsonNode companies = claim.at("/readings/0/measures/0");
        assertThat(companies.get("low").asInt()).isEqualTo(13);
        assertThat(companies.get("high").asInt()).isEqualTo(14);
        String blank =
                get("/api/v1/filings/galaxy:batch-4:3").at("/filing/companyId").asString();
        String neighbour =
                get("/api/v1/filings/galaxy:batch-4:4").at("/filing/companyId").asString();

        Reply reply = http.post(
                "/api/v1/companies/" + neighbour + "/mergers",
                "{\"merged\": \"" + blank + "\", \"reason\": \"REINTERPRETED\", " + EVIDENCE + "}");
        merged = reply.json().get("position").asLong();

        Reply history = get(SIXTH + "/verdicts", merged);
        assertThat(Asked.history(history))
                .containsExactly(
                        "UNDETERMINED <- ClaimStated galaxy:claim-6",
                        "UNDETERMINED <- BatchAnnounced galaxy:batch-4",
                        "SUPPORTED <- CompaniesMerged " + blank);
        JsonNode last = history.json().get(2);
        assertThat(last.get("from").asLong()).isEqualTo(merged);
        assertThat(last.get("changed").asBoolean()).isTrue();
        assertThat(last.get("inUse").asBoolean()).isTrue();
        assertThat(last.has("to")).isFalse();
        assertThat(history.json().get(1).get("to").asLong()).isEqualTo(merged);
        assertThat(get(SIXTH).get("verdict").asString()).isEqualTo("SUPPORTED");
        assertThat(get(SIXTH + "?knownAt=" + (merged - 1)).get("verdict").asString())
                .isEqualTo("UNDETERMINED");
        assertThat(get(SIXTH + "?publicAt=2024-12-31").get("verdict").asString())
                .isEqualTo("UNDETERMINED");
        assertThat(get(SIXTH + "/verdicts?knownAt=" + (merged - 1))).hasSize(2);
    }

    @Test
    @Order(3)
    void a_what_if_is_a_table_over_rules_assumptions_and_readings() {
        Reply reply = http.post(
                CLAIMS + "/galaxy:claim-7/verdicts",
                "{\"rulesets\": [\"default\", \"strict\"], \"undisclosed\": [\"BELOW_TEN_BILLION\", \"TRILLION\"]}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode table = reply.json();

        assertThat(table.get("cases")).hasSize(6);
        JsonNode small = table.at("/cases/1");
        assertThat(small.get("undisclosed").asString()).isEqualTo("BELOW_TEN_BILLION");
        assertThat(small.get("readings")).hasSize(32);
        JsonNode withClassAll = small.at("/readings/1");
        assertThat(withClassAll.get("verdict").asString()).isEqualTo("SUPPORTED");
        assertThat(table.at("/cases/2/readings/1/verdict").asString()).isEqualTo("REFUTED");
        assertThat(table.at("/cases/3/ruleset/name").asString()).isEqualTo("strict");
        assertThat(table.get("verdict").asString()).isEqualTo("UNDETERMINED");
        Reply alone = http.post(CLAIMS + "/galaxy:claim-1/verdicts", "{\"leaveOut\": [\"中国银河证券\"]}");
        assertThat(alone.json().at("/cases/0/verdict").asString()).isEqualTo("REFUTED");
        assertThat(http.post(CLAIMS + "/galaxy:claim-7/verdicts", "{\"undisclosed\": [\"X\"]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @Order(4)
    void sources_that_differ_make_a_conflict_and_the_answer_says_who_is_believed() {
        String number = "Beijing-ChongTu-202404020001";
        http.put("/api/v1/batches/conflict:1", Bodies.batch(Bodies.row("冲突", "冲突公司", number, "70亿")));
        String other =
                "{\"source\": \"某媒体\", \"kind\": \"WAVE\", \"publishedOn\": \"2024-05-01\", \"rows\": [{\"series\":"
                        + " \"FILING\", \"model\": \"冲突\", \"company\": \"冲突公司\", \"number\": \"" + number
                        + "\", \"scale\": \"700亿\"}]}";
        http.put(
                CLAIMS + "/conflict:claim",
                "{\"statement\": {\"en\": \"it is small\"}, \"expression\": {\"all\": {\"of\": {\"batch\":"
                        + " \"conflict:1\"}, \"are\": {\"scale\": {\"below\": \"TEN_BILLION\"}}}}, " + EVIDENCE + "}");
        long position = http.put("/api/v1/batches/conflict:2", other)
                .json()
                .get("position")
                .asLong();

        JsonNode claim = get(CLAIMS + "/conflict:claim", position).json();

        assertThat(claim.get("verdict").asString()).isEqualTo("CONFLICTING");
        Map<String, String> believed = new TreeMap<>();
        claim.get("believed")
                .forEach(each -> believed.put(
                        each.get("policy").asString(), each.get("verdict").asString()));
        assertThat(believed)
                .containsEntry("regulator-first", "SUPPORTED")
                .containsEntry("latest", "REFUTED")
                .containsEntry("first:某媒体", "REFUTED")
                .containsEntry("first:示例省互联网信息办公室", "SUPPORTED");
        assertThat(Asked.history(get(CLAIMS + "/conflict:claim/verdicts", position)))
                .containsExactly("SUPPORTED <- ClaimStated conflict:claim", "CONFLICTING <- BatchAnnounced conflict:2");
        Reply alone = http.post(CLAIMS + "/conflict:claim/verdicts", "{\"leaveOut\": [\"某媒体\"]}");
        assertThat(alone.json().at("/cases/0/verdict").asString()).isEqualTo("SUPPORTED");
    }

    @Test
    @Order(4)
    void a_persons_classification_goes_before_the_words_of_the_rules() {
        http.put("/api/v1/batches/kind:1", Bodies.batch(Bodies.row("星河", "星河公司")));
        for (String claim : List.of("kind:claim \"batch\": \"kind:1\"", "kind:anywhere \"company\": \"星河公司\"")) {
            String[] parts = claim.split(" ", 2);
            http.put(
                    CLAIMS + "/" + parts[0],
                    "{\"statement\": {\"zh\": \"均为通用模型\"}, \"expression\": {\"all\": {\"of\": {" + parts[1]
                            + "}, \"are\": {\"focus\": \"GENERAL\"}}}, " + EVIDENCE + "}");
        }
        Reply classified = http.post(
                "/api/v1/filings/kind:1:1/classifications",
                "{\"focus\": \"GENERAL\", \"reason\": \"REINTERPRETED\", " + EVIDENCE + "}");
        assertThat(classified.status()).as(classified.body()).isEqualTo(201);
        long position = classified.json().get("position").asLong();

        for (String claim : List.of("kind:claim", "kind:anywhere")) {
            assertThat(Asked.history(get(CLAIMS + "/" + claim + "/verdicts", position)))
                    .containsExactly("UNDETERMINED <- ClaimStated " + claim, "SUPPORTED <- FilingClassified kind:1:1");
            assertThat(Asked.readings(get(CLAIMS + "/" + claim)))
                    .containsExactly("- DISCLOSED SUPPORTED", "- ALL SUPPORTED");
        }
    }

    /** Judged over numbers in memory, from one recording to the next. */
    @Test
    @Order(4)
    void the_history_of_a_claim_that_names_no_batch_follows_each_recording() {
        http.put("/api/v1/batches/follow:1", Bodies.batch(Bodies.row("跟随一", "跟随公司", "Follow-1-20240402", "70亿")));
        http.put(
                CLAIMS + "/follow:claim",
                "{\"statement\": {\"en\": \"one\"}, \"expression\": {\"=\": [{\"count\": {\"company\": \"跟随公司\","
                        + " \"scale\": {\"below\": \"TEN_BILLION\"}}}, 1]}, " + EVIDENCE + "}");
        http.put("/api/v1/batches/follow:2", Bodies.batch(Bodies.row("跟随二", "跟随公司", "Follow-2-20240402", "60亿")));
        http.post("/api/v1/filings/follow:1:1/withdrawals", "{\"reason\": \"WORLD_CHANGED\", " + EVIDENCE + "}");
        long position = http.post(
                        "/api/v1/filings/follow:2:1/corrections",
                        "{\"field\": \"SCALE\", \"value\": \"700亿\", \"reason\": \"TRANSCRIPTION\", " + EVIDENCE + "}")
                .json()
                .get("position")
                .asLong();

        assertThat(Asked.history(get(CLAIMS + "/follow:claim/verdicts", position)))
                .containsExactly(
                        "SUPPORTED <- ClaimStated follow:claim",
                        "REFUTED <- BatchAnnounced follow:2",
                        "SUPPORTED <- FilingWithdrawn follow:1:1",
                        "REFUTED <- FilingCorrected follow:2:1");
    }

    @Test
    @Order(4)
    void a_claim_about_a_company_turns_once_its_name_is_recorded_wherever_that_is() {
        http.put("/api/v1/batches/named:1", Bodies.batch(Bodies.row("先有之一", "先有公司", "Named-1-20240402", "70亿")));
        http.put(
                CLAIMS + "/named:claim",
                "{\"statement\": {\"en\": \"none\"}, \"expression\": {\"=\": [{\"count\": {\"batch\": \"named:1\","
                        + " \"company\": \"后来公司\"}}, 0]}, " + EVIDENCE + "}");
        long position = http.put(
                        "/api/v1/batches/named:2", Bodies.batch(Bodies.row("后来之一", "后来公司", "Named-2-20240402", "60亿")))
                .position();

        assertThat(Asked.history(get(CLAIMS + "/named:claim/verdicts", position)))
                .containsExactly("UNDETERMINED <- ClaimStated named:claim", "SUPPORTED <- BatchAnnounced named:2");
    }

    @Test
    @Order(5)
    void a_claim_is_refused_naming_each_mistake_and_other_words_too() {
        Reply flawed = http.put(
                CLAIMS + "/bad:1",
                "{\"statement\": {}, \"expression\": {\"=\": [{\"count\": {\"scale\": {\"class\": \"X\"}}}, 1]},"
                        + " \"notCheckable\": \"TOO_VAGUE\"}");
        Reply differs = http.put(
                SIXTH,
                "{\"statement\": {\"en\": \"other words\"}, \"notCheckable\": \"TOO_VAGUE\", " + EVIDENCE + "}",
                "Accept-Language",
                "zh");

        assertThat(flawed.status()).isEqualTo(422);
        assertThat(flawed.json().get("code").asString()).isEqualTo("claim.invalid");
        assertThat(flawed.body())
                .contains(
                        "/statement",
                        "claim.expression-or-reason",
                        "/expression/=/0/count/scale/class",
                        "/evidence/source");
        assertThat(differs.status()).isEqualTo(409);
        assertThat(differs.json().get("code").asString()).isEqualTo("claim.differs");
        assertThat(differs.json().get("detail").asString()).contains("statement.zh");
        assertThat(http.put(CLAIMS + "/Bad", "{}").json().get("code").asString())
                .isEqualTo("claim.bad-id");
        for (String address : List.of("new", "note.json", "a:b.csv")) {
            assertThat(http.put(CLAIMS + "/" + address, "{}").json().get("code").asString())
                    .isEqualTo("claim.taken-id");
        }
        assertThat(http.get(CLAIMS + "/nope").status()).isEqualTo(404);
        assertThat(http.get(CLAIMS + "?ruleset=nope").status()).isEqualTo(422);
    }

    @Test
    @Order(6)
    void a_retracted_claim_keeps_its_history_and_can_be_stated_anew() {
        String fifth = CLAIMS + "/galaxy:claim-5";
        Reply retracted = http.post(fifth + "/retractions", "{\"reason\": \"SOURCE_CORRECTED\", " + EVIDENCE + "}");
        long position = retracted.json().get("position").asLong();

        assertThat(retracted.status()).isEqualTo(201);
        assertThat(get(fifth, position).json().at("/retraction/reason").asString())
                .isEqualTo("SOURCE_CORRECTED");
        assertThat(Asked.history(get(fifth + "/verdicts", position))).endsWith("- <- ClaimRetracted galaxy:claim-5");
        assertThat(http.post(fifth + "/retractions", "{\"reason\": \"SOURCE_CORRECTED\", " + EVIDENCE + "}")
                        .status())
                .isEqualTo(409);
        long anew = http.post("/api/v1/samples/claims")
                .json()
                .get(4)
                .get("position")
                .asLong();
        assertThat(get(fifth, anew).json().has("retraction")).isFalse();
        assertThat(Asked.history(get(fifth + "/verdicts", anew))).endsWith("SUPPORTED <- ClaimStated galaxy:claim-5");
        assertThat(get("/api/v1/timeline?limit=5&from=" + position).toString())
                .contains("galaxy:claim-5", "ClaimRetracted");
    }

    @Test
    @Order(7)
    void the_links_of_the_samples_leave_the_verdicts_but_settle_the_sixth() throws IOException {
        Map<String, String> expected = expected();
        expected.put("galaxy:claim-6", "SUPPORTED");
        JsonNode links = http.post("/api/v1/samples/links").json();
        long last = 0;
        for (JsonNode link : links) {
            last = Math.max(last, link.path("position").asLong(0));
        }

        Map<String, String> verdicts = new TreeMap<>();
        for (JsonNode line : get(CLAIMS, last).json().get("items")) {
            verdicts.put(line.get("claimId").asString(), line.get("verdict").asString());
        }

        verdicts.keySet().removeIf(id -> !id.startsWith("galaxy:"));
        assertThat(verdicts).isEqualTo(expected);
    }
}
