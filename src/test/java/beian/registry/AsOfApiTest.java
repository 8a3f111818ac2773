package beian.registry;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** One filing, two sources of two days, corrected and withdrawn: what one knew, and could know, at each moment. */
@TrackerTest
class AsOfApiTest {

    private static final String API = "/api/v1";
    private static final String CAC = "国家互联网信息办公室";
    private static final String BROKER = "示例证券";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String filing = "note-" + run + ":1:1";
    private Http http;
    private long noted;
    private long listed;
    private long corrected;
    private long withdrawn;

    @BeforeEach
    void record(@LocalServerPort int port) {
        http = new Http(port);
        noted = put("note-" + run + ":1", BROKER, "2024-05", row("甲模型", "70亿"));
        listed = put("list-" + run + ":1", CAC, "2024-03-10", row("甲大模型", null));
        corrected = post(
                "/filings/" + filing + "/corrections",
                "\"field\":\"SCALE\",\"value\":\"千亿级\",\"reason\":\"TRANSCRIPTION\"",
                "2024-06-01");
        withdrawn = post("/filings/" + filing + "/withdrawals", "\"reason\":\"WORLD_CHANGED\"", "2024-08-01");
        assertThat(get("/batches?atLeast=" + withdrawn).status()).isEqualTo(200);
    }

    private String row(String model, String scale) {
        return """
                {"series":"FILING","model":"%s","company":"甲公司%s","number":"Beijing-Jia%s-20240101",
                 "filedOn":"2024-01","locator":{"table":"已备案","row":"7"}%s}
                """.formatted(model, run, run, scale == null ? "" : ",\"scale\":\"" + scale + "\"");
    }

    private long put(String batch, String source, String publishedOn, String row) {
        Reply reply = http.put(
                API + "/batches/" + batch,
                "{\"source\":\"%s\",\"kind\":\"DELTA\",\"publishedOn\":\"%s\",\"rows\":[%s]}"
                        .formatted(source, publishedOn, row));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.position();
    }

    private long post(String path, String own, String publishedOn) {
        Reply reply = http.post(
                API + path,
                "{%s,\"evidence\":{\"source\":\"%s\",\"publishedOn\":\"%s\"}}".formatted(own, BROKER, publishedOn));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        return reply.position();
    }

    private Reply get(String path) {
        return http.get(API + path);
    }

    private JsonNode filing(String query) {
        Reply reply = get("/filings/" + filing + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("filing");
    }

    private JsonNode list(String query) {
        return get("/filings?q=" + run + query).json();
    }

    @Test
    void a_known_number_is_another_statement_of_the_same_filing() {
        JsonNode detail = get("/filings/" + filing).json();

        assertThat(list("").get("total").asInt()).isEqualTo(1);
        assertThat(detail.get("statements")).hasSize(2);
        assertThat(detail.at("/filing/model").asString()).isEqualTo("甲大模型");
        assertThat(detail.at("/filing/source").asString()).isEqualTo(CAC);
        assertThat(detail.at("/filing/scale/verbatim").asString()).isEqualTo("千亿级");
        assertThat(detail.at("/filing/sides").toString())
                .contains("\"cell\":\"MODEL\"", "甲模型", "\"cell\":\"SCALE\"", BROKER);
        assertThat(detail.at("/changes")).hasSize(2);
    }

    @Test
    void the_policy_says_whose_word_counts() {
        assertThat(filing("?policy=latest").get("model").asString()).isEqualTo("甲模型");
        assertThat(filing("?policy=source:" + BROKER).get("model").asString()).isEqualTo("甲模型");
        assertThat(filing("?policy=source:" + CAC).get("scale").get("verbatim")).isNull();
        assertThat(list("&policy=source:" + CAC).at("/items/0/model").asString())
                .isEqualTo("甲大模型");
        assertThat(get("/filings?policy=nonsense").json().get("code").asString())
                .isEqualTo("parameter.invalid");
    }

    @Test
    void a_company_is_found_by_what_was_printed_of_it_by_then() {
        long first = put("note-" + run + ":2", BROKER, "2024-07", ofCompany("丙公司", "-Bing"));
        String bing = get("/filings?q=Bing" + run + "&atLeast=" + first)
                .json()
                .at("/items/0/companyId")
                .asString();
        post(
                "/companies/" + bing + "/aliases",
                "\"name\":\"丁公司%s\",\"reason\":\"TRANSCRIPTION\"".formatted(run),
                "2024-02-01");
        long last = put("list-" + run + ":2", CAC, "2024-02-10", ofCompany("丁公司", "-Ding"));
        assertThat(get("/batches?atLeast=" + last).status()).isEqualTo(200);

        assertThat(companies("丙公司", "")).isEqualTo(1);
        assertThat(companies("丙公司", "&publicAt=2024-07-31")).isEqualTo(1);
        assertThat(companies("丙公司", "&publicAt=2024-03-01")).isZero();
        assertThat(companies("丁公司", "&publicAt=2024-03-01")).isEqualTo(1);
        assertThat(companies("甲公司", "&publicAt=2024-03-09")).isZero();
        assertThat(companies("甲公司", "&publicAt=2024-03-10")).isEqualTo(1);
    }

    private String ofCompany(String company, String number) {
        return row("丙模型", null).replace("甲公司", company).replace("-Jia", number);
    }

    private int companies(String name, String query) {
        Reply reply = get("/companies?q=" + name + run + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("total").asInt();
    }

    @Test
    void a_list_of_companies_says_how_many_more_dates_leave_open() {
        long last = put("note-" + run + ":3", BROKER, "2024-09", ofCompany("乙公司", "-Yi"));
        assertThat(get("/batches?atLeast=" + last).status()).isEqualTo(200);

        JsonNode certain =
                get("/companies?q=乙公司" + run + "&publicAt=2024-09-10").json();
        JsonNode possible = get("/companies?q=乙公司" + run + "&publicAt=2024-09-10&certainty=POSSIBLY")
                .json();

        assertThat(certain.get("total").asInt()).isZero();
        assertThat(certain.at("/seen/possibly").asInt()).isEqualTo(1);
        assertThat(possible.get("total").asInt()).isEqualTo(1);
        assertThat(possible.at("/seen/possibly").asInt()).isEqualTo(1);
    }

    @Test
    void what_was_known_at_a_position_knows_nothing_of_later_ones() {
        JsonNode first = filing("?knownAt=" + noted);

        assertThat(first.get("model").asString()).isEqualTo("甲模型");
        assertThat(first.at("/scale/verbatim").asString()).isEqualTo("70亿");
        assertThat(first.get("knownTo")).isNull();
        assertThat(filing("?knownAt=" + listed).at("/scale/verbatim").asString())
                .isEqualTo("70亿");
        assertThat(filing("?knownAt=" + corrected).get("withdrawn")).isNull();
        assertThat(filing("").get("withdrawn").asLong()).isEqualTo(withdrawn);
        String moment = filing("?knownAt=" + listed).get("recordedAt").asString();
        assertThat(filing("?knownAt=" + moment).get("statements").asInt()).isEqualTo(2);
    }

    @Test
    void what_was_public_on_a_day_shows_nothing_that_was_published_later() {
        JsonNode march = filing("?publicAt=2024-03-31");
        JsonNode may = filing("?publicAt=2024-05-31");

        assertThat(march.get("statements").asInt()).isEqualTo(1);
        assertThat(march.get("source").asString()).isEqualTo(CAC);
        assertThat(march.at("/scale/verbatim").isMissingNode()).isTrue();
        assertThat(may.at("/scale/verbatim").asString()).isEqualTo("70亿");
        assertThat(filing("?publicAt=2024-06-01").at("/scale/verbatim").asString())
                .isEqualTo("千亿级");
        assertThat(filing("?publicAt=2024-07-31").get("withdrawn")).isNull();
        assertThat(get("/filings/" + filing + "?publicAt=2024-03-09")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("filing.not-observed");
        assertThat(filing("?publicAt=2024-03-31&knownAt=" + listed).get("model").asString())
                .isEqualTo("甲大模型");
        assertThat(get("/filings/" + filing + "?publicAt=2024-03-31&knownAt=" + noted)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_partial_date_is_certain_on_its_last_day_and_possible_from_its_first() {
        String possibly = "&policy=source:" + BROKER + "&publicAt=2024-05-10";

        assertThat(list(possibly).get("total").asInt()).isZero();
        assertThat(list(possibly).at("/seen/possibly").asInt()).isEqualTo(1);
        JsonNode taken = list("&certainty=POSSIBLY&publicAt=2024-03-10&filedAt=2024-01-15");
        assertThat(taken.at("/items/0/publicly").asString()).isEqualTo("CERTAINLY");
        assertThat(taken.at("/items/0/filed").asString()).isEqualTo("POSSIBLY");
        assertThat(list("&filedAt=2024-01-15").get("total").asInt()).isZero();
        assertThat(list("&filedAt=2024-01-31").get("total").asInt()).isEqualTo(1);
        Reply before = get("/filings?publicAt=1999-01-01");
        assertThat(before.header("Coverage")).isEqualTo("NOT_OBSERVED");
        assertThat(before.json().at("/seen/coverage").asString()).isEqualTo("NOT_OBSERVED");
        assertThat(get("/analytics/scale-shift?publicAt=1999-01-01").header("Coverage"))
                .isEqualTo("NOT_OBSERVED");
    }

    @Test
    void every_value_leads_back_to_its_event_and_cell() {
        JsonNode values = get("/filings/" + filing + "/provenance").json().get("values");
        JsonNode scale = null;
        for (JsonNode value : values) {
            if (value.get("field").asString().equals("scale")) {
                scale = value;
            }
        }

        assertThat(scale).isNotNull();
        assertThat(scale.get("event").asString()).isEqualTo("FilingCorrected");
        assertThat(scale.get("position").asLong()).isEqualTo(corrected);
        assertThat(scale.get("verbatim").asString()).isEqualTo("千亿级");
        assertThat(scale.get("column").asString()).isEqualTo("参数规模");
        assertThat(scale.at("/locator/row").asString()).isEqualTo("7");
        assertThat(scale.get("rule").asString()).contains("ORDER");
    }

    @Test
    void a_difference_names_fields_counts_and_events() {
        JsonNode known = get("/diff?from=" + listed + "&to=" + withdrawn).json();
        JsonNode published = get("/diff?axis=publicAt&from=2024-05-31&to=2024-08-01&knownAt=" + withdrawn)
                .json();

        for (JsonNode difference : List.of(known, published)) {
            JsonNode changed = ofThisRun(difference.at("/changed/items"));
            assertThat(changed.get("fields").toString())
                    .contains("{\"field\":\"scale\",\"before\":\"70亿\",\"after\":\"千亿级\"}", "\"withdrawn\"");
            assertThat(changed.get("events").toString()).isEqualTo("[" + corrected + "," + withdrawn + "]");
            assertThat(difference.get("statistics").toString())
                    .contains("\"what\":\"withdrawn\"", Long.toString(withdrawn));
        }
        JsonNode added = get("/diff?from=" + (noted - 3) + "&to=" + noted).json();
        assertThat(added.at("/added/items/0/filing/filingId").asString()).isEqualTo(filing);
        assertThat(added.at("/added/items/0/events/0").asLong()).isEqualTo(noted);
        assertThat(get("/diff?from=" + withdrawn + "&to=" + noted).status()).isEqualTo(400);
        JsonNode open = get("/diff?axis=publicAt&from=2024-05-31").json();
        assertThat(open.get("from").asString()).isEqualTo("2024-05-31");
        assertThat(open.has("to")).isFalse();
    }

    private JsonNode ofThisRun(JsonNode items) {
        List<JsonNode> found = new ArrayList<>();
        items.forEach(item -> {
            if (item.get("filingId").asString().equals(filing)) {
                found.add(item);
            }
        });
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void versions_are_those_up_to_the_moment() {
        JsonNode all = get("/filings/" + filing + "/versions").json();
        JsonNode first =
                get("/filings/" + filing + "/versions?knownAt=" + listed).json();

        assertThat(all).hasSize(4);
        assertThat(first).hasSize(2);
        assertThat(first.get(1).get("knownTo")).isNull();
        assertThat(all.get(1).get("knownTo").asLong()).isEqualTo(corrected);
    }

    @Test
    void a_tag_of_an_answer_guards_a_change() {
        String tag = get("/filings/" + filing).header("ETag");
        String body = "{\"reason\":\"TRANSCRIPTION\",\"evidence\":{\"source\":\"%s\",\"publishedOn\":\"2024-09\"}}"
                .formatted(BROKER);

        Reply first = http.post(API + "/filings/" + filing + "/reinstatements", body, "If-Match", tag);
        Reply second = http.post(API + "/filings/" + filing + "/withdrawals", body, "If-Match", tag);

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(412);
        assertThat(second.json().at("/errors/0/event").asString()).isEqualTo("FilingReinstated");
    }
}
