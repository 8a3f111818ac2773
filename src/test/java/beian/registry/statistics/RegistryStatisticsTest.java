package beian.registry.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What the samples amount to; the numbers were counted by another program over the attachments themselves. */
@TrackerTest
@TestInstance(Lifecycle.PER_CLASS)
class RegistryStatisticsTest {

    private static final String API = "/api/v1";
    private static final String BAIDU = "f5c6dd6d-fdaf-5c24-b8c7-34131fdd4e4b";
    private static final String BAIDU_OF_THE_LIST = "73482740-8f91-526d-b6d1-98634c951d1f";

    private Http http;
    private long samples;

    @BeforeAll
    void record_the_samples_their_links_and_a_stock_code(@LocalServerPort int port) {
        http = new Http(port);
        http.post(API + "/samples");
        JsonNode links = http.post(API + "/samples/links").json();
        long last = links.get(links.size() - 1).get("position").asLong();
        assertThat(http.get(API + "/batches?atLeast=" + last).status()).isEqualTo(200);
        Reply code = http.post(API + "/companies/" + BAIDU + "/identifiers", """
                {"scheme": "STOCK_CODE", "value": "BIDU.O", "holder": "百度集团", "reason": "NEWLY_DISCLOSED",
                 "evidence": {"source": "示例", "publishedOn": "2026-11-02"}}
                """);
        assertThat(code.status()).as(code.body()).isEqualTo(201);
        samples = seen(code);
    }

    private long seen(Reply recorded) {
        assertThat(recorded.status()).as(recorded.body()).isEqualTo(201);
        assertThat(http.get(API + "/batches?atLeast=" + recorded.position()).status())
                .isEqualTo(200);
        return recorded.position();
    }

    /** About the samples, whatever was recorded after them. */
    private JsonNode ask(String query) {
        return askAt(samples, query);
    }

    private JsonNode askAt(long position, String query) {
        Reply reply =
                http.get(API + "/analytics/registry" + query + (query.isEmpty() ? "?" : "&") + "knownAt=" + position);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private static List<String> announced(JsonNode series) {
        return series.get("announced")
                .valueStream()
                .filter(each -> !each.get("wave").asBoolean())
                .map(each ->
                        each.get("key").asString() + " " + each.get("filings").asInt() + " "
                                + each.get("cumulative").asInt() + " "
                                + each.get("firstTimeRegistrants").asInt())
                .toList();
    }

    @Test
    void filings_and_registrations_per_announcement_are_counted_apart() {
        JsonNode each = ask("").get("series");

        assertThat(each).hasSize(2);
        assertThat(each.at("/0/filings").asInt()).isEqualTo(748);
        assertThat(each.at("/1/filings").asInt()).isEqualTo(434);
        assertThat(announced(each.get(0)))
                .containsExactly(
                        "cac:2024-04 117 117 109",
                        "cac:2024-08 71 188 65",
                        "cac:2024-11 64 252 58",
                        "cac:2025-01 50 302 44",
                        "cac:2025-03 44 346 44",
                        "cac:2025-06 93 439 85",
                        "cac:2025-08 99 538 94",
                        "cac:2025-10 73 611 72",
                        "cac:2025-12 137 748 122");
        assertThat(announced(each.get(1)))
                .containsExactly(
                        "cac:2024-08 26 26 25",
                        "cac:2024-11 31 57 31",
                        "cac:2025-01 48 105 43",
                        "cac:2025-03 54 159 44",
                        "cac:2025-06 77 236 63",
                        "cac:2025-08 26 262 26",
                        "cac:2025-10 43 305 40",
                        "cac:2025-12 129 434 108");
        assertThat(each.at("/0/announced").valueStream().filter(one -> one.get("wave")
                        .asBoolean()))
                .hasSize(4);
        assertThat(each.at("/1/announced/7/total").asInt()).isEqualTo(435);
    }

    @Test
    void by_date_they_are_other_numbers() {
        JsonNode filings = ask("?series=FILING&by=QUARTER").at("/series/0");

        assertThat(filings.at("/filed/buckets")
                        .valueStream()
                        .map(bucket -> bucket.get("key").asString() + " "
                                + bucket.get("least").asInt() + " "
                                + bucket.get("most").asInt()))
                .startsWith("2023-Q3 14 14", "2023-Q4 47 47", "2024-Q1 56 56", "2024-Q2 49 49")
                .endsWith("2025-Q3 146 146", "2025-Q4 163 163");
        assertThat(filings.at("/announced")
                        .valueStream()
                        .filter(each -> !each.get("wave").asBoolean())
                        .map(each -> each.get("key").asString() + " "
                                + each.get("filings").asInt()))
                .startsWith("2024-Q2 117", "2024-Q3 71", "2024-Q4 64", "2025-Q1 50");
        assertThat(ask("?by=YEAR&series=FILING").at("/series/0/filed/buckets").toString())
                .contains("{\"key\":\"2024\",\"least\":241,\"most\":241}");
        assertThat(ask("?by=HALF_YEAR").at("/series/0/filed/buckets/0/key").asString())
                .isEqualTo("2023-H2");
    }

    @Test
    void registrants_after_mergers_and_how_they_concentrate() {
        JsonNode filings = ask("").at("/series/0");

        assertThat(filings.at("/registrants/companies").asInt()).isEqualTo(693);
        assertThat(filings.at("/registrants/herfindahl").asDouble()).isCloseTo(0.00161929137235836, within(1e-15));
        assertThat(filings.at("/registrants/topTenShare").asDouble()).isCloseTo(35 / 748.0, within(1e-12));
        assertThat(filings.at("/registrants/largest").valueStream().limit(3).map(one -> one.get("name")
                        .asString()))
                .containsExactlyInAnyOrder("北京面壁智能科技有限责任公司", "小米科技有限责任公司", "煤炭科学研究总院有限公司");
        assertThat(filings.at("/regions/0/region").asString()).isEqualTo("北京市");
        assertThat(filings.at("/regions/0/filings").asInt()).isEqualTo(209);
        assertThat(filings.at("/listed").toString())
                .isEqualTo(
                        "{\"filings\":3,\"companies\":1,\"codes\":[{\"code\":\"BIDU.O\",\"holder\":\"百度集团\",\"filings\":3}]}");
    }

    @Test
    void delays_and_cadence() {
        JsonNode answer = ask("");

        assertThat(answer.at("/series/0/delay").toString())
                .isEqualTo("{\"filings\":748,\"undated\":0,\"unannounced\":0,\"negative\":0,\"lowerQuartile\":"
                        + "{\"least\":21,\"most\":21},\"median\":{\"least\":46,\"most\":46},\"upperQuartile\":"
                        + "{\"least\":76,\"most\":76}}");
        assertThat(answer.at("/series/1/delay/median/least").asInt()).isEqualTo(35);
        assertThat(answer.get("cadence")).hasSize(1);
        assertThat(answer.at("/cadence/0/median/least").asInt()).isEqualTo(62);
        assertThat(answer.at("/cadence/0/gaps").valueStream().map(gap -> gap.at("/days/least")
                        .asInt()))
                .containsExactly(128, 104, 49, 90, 94, 61, 62, 59);
    }

    @Test
    void filters_narrow_and_what_is_not_there_gives_nothing() {
        assertThat(ask("?region=北京市&series=FILING").at("/series/0/filings").asInt())
                .isEqualTo(209);
        assertThat(ask("?company=" + BAIDU).at("/series/0/filings").asInt()).isEqualTo(3);
        assertThat(ask("?batch=galaxy:batch-4").at("/series/0/filings").asInt()).isEqualTo(14);
        assertThat(ask("?source=中国银河证券").at("/series/0/filings").asInt()).isEqualTo(42);
        assertThat(ask("?source=中国银河证券").at("/series/0/delay/unannounced").asInt())
                .isEqualTo(42);
        assertThat(ask("?region=北京市").at("/series/0/announced")).noneMatch(each -> each.has("total"));
        for (String nothing : List.of("region=x", "company=x", "batch=x", "source=x", "series=ALGORITHM")) {
            assertThat(ask("?" + nothing).get("series")).as(nothing).isEmpty();
        }
        assertThat(http.get(API + "/analytics/registry?by=WEEK").status()).isEqualTo(400);
    }

    @Test
    void a_row_is_nobodys_first_until_somebody_says_whose_it_is_and_of_no_quarter_if_only_its_year_is_known() {
        long before = seen(http.put(API + "/batches/blank:1", """
                {"source": "另一来源", "kind": "DELTA", "publishedOn": "2026-11-01", "rows": [
                 {"series": "FILING", "model": "有单位", "company": "首次出现的公司"},
                 {"series": "FILING", "model": "没有单位", "filedOn": "2025"}]}
                """));
        assertThat(firstTime(before)).isEqualTo(1);
        assertThat(askAt(before, "?source=另一来源&by=QUARTER")
                        .at("/series/0/filed")
                        .toString())
                .contains("\"key\":\"2025-Q4\",\"least\":0,\"most\":1", "\"tooRough\":1", "\"undated\":1");

        long after = seen(http.post(
                API + "/companies/" + BAIDU_OF_THE_LIST + "/mergers", """
                {"merged": "%s", "reason": "NEWLY_DISCLOSED", "evidence": {"source": "示例", "publishedOn": "2026-11-02"}}
                """.formatted(http.get(API + "/filings/blank:1:2")
                        .json()
                        .at("/filing/companyId")
                        .asString())));
        assertThat(firstTime(after)).isEqualTo(2);
    }

    private int firstTime(long position) {
        return askAt(position, "?source=另一来源")
                .at("/series/0/announced/0/firstTimeRegistrants")
                .asInt();
    }

    @Test
    void an_earlier_moment_knows_less() {
        JsonNode day = ask("?publicAt=2024-08-08");
        JsonNode filed = ask("?filedAt=2023-12-31&series=FILING");

        assertThat(day.at("/series/0/filings").asInt()).isEqualTo(188 + 42);
        assertThat(filed.at("/series/0/filings").asInt()).isEqualTo(61);
        assertThat(http.get(API + "/analytics/registry?publicAt=1999-01-01").header("Coverage"))
                .isEqualTo("NOT_OBSERVED");
    }
}
