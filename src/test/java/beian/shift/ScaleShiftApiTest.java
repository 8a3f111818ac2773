package beian.shift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The scale shift of the bundled samples, over HTTP. */
@TrackerTest
@TestInstance(Lifecycle.PER_CLASS)
class ScaleShiftApiTest {

    private static final String SHIFT = "/api/v1/analytics/scale-shift?";
    private static final String NOTE = "source=" + encoded("中国银河证券");
    private Http http;

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @BeforeAll
    void record_the_samples(@LocalServerPort int port) {
        http = new Http(port);
        long head = 0;
        for (JsonNode batch : http.post("/api/v1/samples").json()) {
            head = Math.max(head, batch.get("position").asLong());
        }
        assertThat(http.get("/api/v1/batches?atLeast=" + head).status()).isEqualTo(200);
    }

    private JsonNode get(String query) {
        Reply reply = http.get(SHIFT + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static JsonNode pair(JsonNode shift, String from, String to) {
        return StreamSupport.stream(shift.at("/courses/0/pairs").spliterator(), false)
                .filter(pair -> pair.get("from").asString().equals(from)
                        && pair.get("to").asString().equals(to))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode list, String field) {
        List<String> names = new ArrayList<>();
        list.forEach(item -> names.add(item.get(field).asString()));
        return names;
    }

    @Test
    void from_the_first_to_the_second_batch_nothing_moves() {
        JsonNode pair = pair(get(NOTE), "galaxy:batch-1", "galaxy:batch-2");

        assertThat(pair.get("delta").asDouble()).isCloseTo(3 / 80.0, within(1e-12));
        assertThat(pair.at("/asRead/low").asDouble()).isCloseTo(-4 / 88.0, within(1e-12));
        assertThat(pair.at("/asRead/high").asDouble()).isCloseTo(11 / 88.0, within(1e-12));
        assertThat(pair.at("/conclusion/verdict").asString()).isEqualTo("NO_CHANGE_SEEN");
    }

    @Test
    void over_the_four_batches_scale_falls_among_the_disclosed_only() {
        JsonNode course = get(NOTE).at("/courses/0");

        assertThat(course.at("/trend/tauB").asDouble()).isCloseTo(-0.4521, within(5e-5));
        assertThat(course.at("/trend/asRead/low").asDouble()).isLessThan(-0.4521);
        assertThat(course.at("/conclusion/verdict").asString()).isEqualTo("ONLY_AMONG_KNOWN");
        assertThat(course.at("/conclusion/zh").asString()).contains("不能下结论");
        assertThat(course.at("/conclusion/en").asString()).contains("nothing follows for all rows");
        assertThat(names(course.get("notTold"), "measure")).containsExactly("MANN_KENDALL", "GROWTH");
        assertThat(course.at("/notTold/0/needed").asInt()).isEqualTo(5);
        assertThat(course.at("/notTold/1/needed").asInt()).isEqualTo(8);
    }

    @Test
    void from_the_third_to_the_fourth_batch_it_cannot_be_told_from_no_change() {
        JsonNode pair = pair(get(NOTE), "galaxy:batch-3", "galaxy:batch-4");

        assertThat(pair.at("/conclusion/verdict").asString()).isEqualTo("NO_CHANGE_SEEN");
        assertThat(pair.at("/conclusion/zh").asString()).contains("无法区分");
        assertThat(pair.at("/conclusion/en").asString()).contains("cannot be told from no change");
        assertThat(pair.get("adjusted").asDouble())
                .isGreaterThanOrEqualTo(pair.at("/chance/p").asDouble());
    }

    @Test
    void shares_below_a_tier_have_intervals_of_the_disclosed_and_bounds_over_all_rows() {
        JsonNode groups = get(NOTE).get("groups");
        JsonNode first = groups.get(0).get("below").get(1);
        JsonNode fourth = groups.get(3).get("below").get(1);

        assertThat(first.get("tier").asString()).isEqualTo("HUNDRED_BILLION");
        assertThat(first.get("count").asInt()).isEqualTo(1);
        assertThat(first.at("/wilson/low").asDouble()).isCloseTo(0.02, within(0.005));
        assertThat(first.at("/wilson/high").asDouble()).isCloseTo(0.47, within(0.005));
        assertThat(first.at("/clopperPearson/low").asDouble()).isCloseTo(0.00, within(0.005));
        assertThat(first.at("/clopperPearson/high").asDouble()).isCloseTo(0.53, within(0.005));
        assertThat(fourth.get("lowest").asDouble()).isEqualTo(6 / 14.0);
        assertThat(fourth.get("highest").asDouble()).isEqualTo(13 / 14.0);
    }

    @Test
    void the_middle_tier_is_given_with_its_bounds() {
        JsonNode groups = get(NOTE).get("groups");

        assertThat(groups.get(0).at("/median/from").asString()).isEqualTo("HUNDRED_BILLION");
        assertThat(groups.get(3).at("/median/from").asString()).isEqualTo("TEN_BILLION");
        assertThat(groups.get(3).at("/median/lowest").asString()).isEqualTo("BELOW_TEN_BILLION");
        assertThat(groups.get(3).at("/median/highest").asString()).isEqualTo("TRILLION");
    }

    @Test
    void of_the_official_list_nothing_is_known() {
        JsonNode shift = get("series=FILING&by=YEAR&day=FILED");
        JsonNode list = shift.get("courses")
                .valueStream()
                .filter(course -> !course.get("source").asString().equals("中国银河证券"))
                .findFirst()
                .orElseThrow();

        assertThat(list.get("groups")).isEmpty();
        assertThat(list.at("/conclusion/verdict").asString()).isEqualTo("NOTHING_KNOWN");
    }

    @Test
    void rows_belong_to_the_period_of_their_day_or_to_none() {
        JsonNode published = get(NOTE + "&by=YEAR");
        JsonNode filed = get(NOTE + "&by=YEAR&day=FILED");

        assertThat(names(published.get("groups"), "group")).containsExactly("2024");
        assertThat(names(filed.get("groups"), "group")).containsExactly("2023", "2024");
        assertThat(filed.at("/groups/0/rows").asInt()).isEqualTo(8 + 11 + 9);
        JsonNode byYearFiled = get("series=REGISTRATION&by=HALF_YEAR&day=FILED");
        int rows = 0;
        for (JsonNode group : byYearFiled.get("groups")) {
            rows += group.get("rows").asInt();
        }
        assertThat(rows).isEqualTo(434);
        assertThat(names(byYearFiled.get("groups"), "group")).contains("2024-H2", "2025-H1");
    }

    @Test
    void another_ruleset_places_in_another_way_and_is_named_with_its_hash() {
        JsonNode standard = get(NOTE).get("ruleset");
        JsonNode strict = get(NOTE + "&ruleset=strict");

        assertThat(standard.get("name").asString()).isEqualTo("default");
        assertThat(strict.at("/ruleset/name").asString()).isEqualTo("strict");
        assertThat(strict.at("/ruleset/hash").asString())
                .hasSize(64)
                .isNotEqualTo(standard.get("hash").asString());
        assertThat(http.get(SHIFT + "ruleset=none").status()).isEqualTo(422);
        assertThat(http.get(SHIFT + "ruleset=none").json().get("code").asString())
                .isEqualTo("ruleset.unknown");
    }

    @Test
    void the_same_question_gives_the_same_bytes() {
        assertThat(http.get(SHIFT + NOTE + "&by=YEAR").body())
                .isEqualTo(http.get(SHIFT + NOTE + "&by=YEAR").body());
        assertThat(get(NOTE).at("/courses/0/pairs/0/seed").asLong()).isEqualTo(20230815);
    }

    @Test
    void a_scope_narrows_by_region_company_and_source() {
        String baidu = http.get("/api/v1/companies?q=" + encoded("百度"))
                .json()
                .at("/items/0/companyId")
                .asString();

        assertThat(get("region=" + encoded("北京市") + "&series=REGISTRATION")
                        .at("/groups/0/rows")
                        .asInt())
                .isPositive();
        assertThat(get("company=" + baidu).at("/groups/0/rows").asInt()).isEqualTo(1);
        assertThat(get("company=none").get("groups")).isEmpty();
        assertThat(names(get("withoutSource=" + encoded("中国银河证券")).get("groups"), "source"))
                .isNotEmpty()
                .doesNotContain("中国银河证券");
        assertThat(http.get(SHIFT + "by=DECADE").status()).isEqualTo(400);
    }

    @Test
    void a_person_says_of_what_kind_a_filing_is_until_that_is_taken_back() {
        String filing = "/api/v1/filings/galaxy:batch-3:1/classifications";
        String body =
                "{\"focus\":\"VERTICAL\",\"sector\":\"RETAIL\",\"modality\":\"AUDIO\",\"reason\":\"REINTERPRETED\","
                        + "\"evidence\":{\"source\":\"编者\",\"publishedOn\":\"2024-03\"}}";

        Reply said = http.post(filing, body);
        assertThat(said.status()).as(said.body()).isEqualTo(201);
        JsonNode after = focus(
                "batch=galaxy:batch-3&atLeast=" + said.json().get("position").asLong());
        assertThat(after.at("/groups/0/byPerson").asInt()).isEqualTo(1);
        assertThat(after.at("/groups/0/modality")
                        .valueStream()
                        .filter(part -> part.get("code").asString().equals("AUDIO"))
                        .findFirst()
                        .orElseThrow()
                        .get("count")
                        .asInt())
                .isEqualTo(1);
        Reply back = http.post(
                filing, "{\"reason\":\"TRANSCRIPTION\",\"evidence\":{\"source\":\"编者\",\"publishedOn\":\"2024-03\"}}");
        assertThat(back.status()).as(back.body()).isEqualTo(201);
        JsonNode taken = focus(
                "batch=galaxy:batch-3&atLeast=" + back.json().get("position").asLong());
        assertThat(taken.at("/groups/0/byPerson").asInt()).isZero();
        assertThat(http.post(filing, body.replace("VERTICAL", "GENERAL"))
                        .json()
                        .at("/errors/0/code")
                        .asString())
                .isEqualTo("sector.not-vertical");
    }

    @Test
    void what_if_shows_whether_a_conclusion_holds_under_every_reading() {
        Reply reply = http.post(SHIFT, "{\"scope\":{\"source\":\"中国银河证券\"}}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode outcomes = reply.json().get("outcomes");

        assertThat(outcomes)
                .as("two rulesets, each as it is and with four tiers assumed")
                .hasSize(2 * 5);
        JsonNode asItIs = outcomes.at("/0/courses/0");
        JsonNode whole = http.get(SHIFT + "source=中国银河证券").json().at("/courses/0");
        assertThat(asItIs.get("placed")).isEqualTo(whole.at("/trend/rows"));
        assertThat(asItIs.get("tauB")).isEqualTo(whole.at("/trend/tauB"));
        assertThat(asItIs.get("asRead")).isEqualTo(whole.at("/trend/asRead"));
        assertThat(asItIs.get("p")).isEqualTo(whole.at("/trend/chance/p"));
        assertThat(asItIs.get("zh")).isEqualTo(whole.at("/conclusion/zh"));
        JsonNode least = outcome(outcomes, "default", "BELOW_TEN_BILLION");
        assertThat(least.at("/courses/0/verdict").asString()).isEqualTo("DOWN");
        JsonNode most = outcome(outcomes, "default", "TRILLION");
        assertThat(most.at("/courses/0/tauB").asDouble())
                .isGreaterThan(least.at("/courses/0/tauB").asDouble());
        JsonNode robust = reply.json().at("/robustness/0");
        assertThat(robust.get("same").asBoolean()).isFalse();
        assertThat(robust.get("en").asString()).contains("depends on");
        assertThat(http.post(SHIFT, "{\"rulesets\":[\"none\"]}").status()).isEqualTo(422);
        assertThat(http.post(SHIFT, "{\"assumed\":[\"HUGE\"]}")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("tier.unknown");
        JsonNode without = http.post(SHIFT, "{\"rulesets\":[\"default\"],\"assumed\":[],\"without\":[\"中国银河证券\"]}")
                .json();
        assertThat(without.get("outcomes")).hasSize(2);
        assertThat(without.get("outcomes").get(1).get("courses").valueStream().map(course -> course.get("source")
                        .asString()))
                .doesNotContain("中国银河证券");
    }

    private static JsonNode outcome(JsonNode outcomes, String ruleset, String assumed) {
        return outcomes.valueStream()
                .filter(outcome -> outcome.get("ruleset").asString().equals(ruleset)
                        && outcome.path("assumed").asString("").equals(assumed))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode focus(String query) {
        Reply reply = http.get("/api/v1/analytics/focus-shift?" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }
}
