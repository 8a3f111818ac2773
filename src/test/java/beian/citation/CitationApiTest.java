package beian.citation;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import beian.filing.BatchBody.RowBody;
import beian.filing.Bodies;
import beian.platform.CanonicalJson;
import beian.platform.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** Citations over HTTP, on the bundled samples. */
@TrackerTest
@TestPropertySource(properties = "server.forward-headers-strategy=native")
class CitationApiTest {

    private static final String CITATIONS = "/api/v1/citations";
    private static final String TIER = "/api/v1/filings?batch=galaxy:batch-4&tier=HUNDRED_BILLION";

    @Autowired
    private EventStorageEngine log;

    private Http http;
    private long head;

    @BeforeEach
    void record_the_samples(@LocalServerPort int port) {
        http = new Http(port);
        http.post("/api/v1/samples");
        head = head();
        assertThat(http.get("/api/v1/filings?limit=1&atLeast=" + head).status()).isEqualTo(200);
    }

    private long head() {
        return log.createHeadToken().position().orElseThrow();
    }

    private Reply cite(String query, String... headers) {
        return http.post(CITATIONS, Map.of("query", query), headers);
    }

    private JsonNode opened(Reply cited) {
        return http.get(cited.header("Location") + "?atLeast=" + cited.position())
                .json();
    }

    @Nested
    class AQuery {

        @Test
        void is_pinned_once_however_often_it_is_cited() {
            Reply first = cite(TIER);
            long after = head();
            Reply again = cite("/api/v1/filings?tier=HUNDRED_BILLION&lang=zh&batch=galaxy%3Abatch-4&atLeast=1");

            assertThat(first.status()).isIn(200, 201);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json().get("appended").asBoolean()).isFalse();
            assertThat(again.json().get("citationId")).isEqualTo(first.json().get("citationId"));
            assertThat(first.json().get("citationId").asString()).matches("[0-9a-z]{10}");
            assertThat(head()).isEqualTo(after).isLessThanOrEqualTo(head + 1);
        }

        @Test
        void is_pinned_with_its_position_its_total_and_the_hash_of_its_answer() {
            JsonNode opened = opened(cite(TIER));

            long position = opened.get("position").asLong();
            Reply pinned = http.get(opened.get("pinned").asString());
            String canonical = CanonicalJson.of(CanonicalJson.read(pinned.body()));
            assertThat(pinned.position()).isEqualTo(position);
            assertThat(opened.get("resultHash").asString()).isEqualTo(Sha256.of(canonical));
            assertThat(opened.get("total").asLong()).isEqualTo(1);
            assertThat(opened.get("verdict").asString()).isEqualTo("IDENTICAL");
            assertThat(opened.get("intact").asBoolean()).isTrue();
            assertThat(opened.get("differences")).isEmpty();
            assertThat(opened.get("code").asString()).matches("code-[0-9a-f]{12}");
            assertThat(opened.has("ruleset")).isFalse();
            assertThat(opened.get("query").asString()).isEqualTo(TIER);
            assertThat(opened.at("/title/zh").asString()).isEqualTo("备案与登记：批次 galaxy:batch-4，档位 千亿级");
            assertThat(opened.at("/title/en").asString())
                    .isEqualTo("Filings and registrations: batch galaxy:batch-4, tier 100 billion–1 trillion (千亿级)");
        }

        @Test
        void names_the_rules_of_an_answer_that_has_some() {
            JsonNode opened = opened(cite("/api/v1/analytics/scale-shift?knownAt=17"));

            assertThat(opened.get("position").asLong()).isEqualTo(17);
            assertThat(opened.at("/ruleset/name").asString()).isEqualTo("default");
            assertThat(opened.at("/ruleset/version").asInt()).isPositive();
            assertThat(opened.at("/today/ruleset")).isEqualTo(opened.get("ruleset"));
            assertThat(opened.get("query").asString()).isEqualTo("/api/v1/analytics/scale-shift");
        }

        @Test
        void is_another_citation_when_something_was_recorded_in_between() {
            String before = cite(TIER).json().get("citationId").asString();
            Reply recorded =
                    http.put("/api/v1/batches/between:" + head(), Bodies.batch(Bodies.row("甲", "甲公司" + head())));
            http.get("/api/v1/filings?limit=1&atLeast=" + recorded.position());

            Reply after = cite(TIER);

            assertThat(after.status()).isEqualTo(201);
            assertThat(after.json().get("citationId").asString()).isNotEqualTo(before);
            assertThat(opened(after).get("position").asLong()).isEqualTo(recorded.position());
        }

        @Test
        void of_whichever_endpoint_takes_positions_is_answered_the_same_after_later_changes() {
            List<Reply> cited = Examples.of(http).stream()
                    .map(address -> cite(address))
                    .filter(reply -> reply.status() != 422)
                    .toList();
            Reply recorded = http.put(
                    "/api/v1/batches/after:" + head(),
                    Bodies.batch(Bodies.row("文心一言", "百度"), Bodies.row("乙", "乙公司" + head())));
            http.get("/api/v1/filings?limit=1&atLeast=" + recorded.position());

            assertThat(cited).hasSizeGreaterThanOrEqualTo(3);
            for (Reply each : cited) {
                assertThat(each.status()).as(each.body()).isIn(200, 201);
                JsonNode opened = opened(each);
                assertThat(opened.get("verdict").asString())
                        .as(opened.get("query") + " " + opened.get("differences"))
                        .isEqualTo("IDENTICAL");
            }
        }

        @ParameterizedTest
        @CsvSource({
            "/api/v1/nothing, citation.status",
            "/api/v1/filings/nope, citation.status",
            "/api/v1/filings?series=XX, citation.status",
            "/api/v1/filings?knownAt=99999999, citation.status",
            "/api/v1/samples, citation.status",
            "/api/v1/exports/log, citation.status",
            "/api/v1/projections, citation.no-position",
            "/api/v1/citations/0123456789, citation.recursion",
            "/c/0123456789, citation.address",
            "/actuator/health, citation.address",
        })
        void that_gives_nothing_to_pin_is_refused_with_the_reason(String query, String reason) {
            long before = head();

            Reply english = cite(query);
            Reply chinese = cite(query, "Accept-Language", "zh-CN");

            assertThat(english.status()).isEqualTo(422);
            assertThat(english.json().get("code").asString()).isEqualTo("citation.not-citable");
            assertThat(english.json().at("/errors/0/code").asString()).isEqualTo(reason);
            assertThat(english.json().at("/errors/0/pointer").asString()).isEqualTo("/query");
            assertThat(english.json().at("/errors/0/remedy").asString()).isNotBlank();
            assertThat(chinese.json().get("title").asString()).isEqualTo("无法引用");
            assertThat(head()).isEqualTo(before);
        }

        @ParameterizedTest
        @ValueSource(strings = {"{}", "{\"query\":\" \"}", "{\"query\":null}"})
        void that_is_missing_is_refused(String body) {
            Reply refused = http.post(CITATIONS, (Object) body);

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().get("code").asString()).isEqualTo("citation.query-missing");
        }

        @Test
        void whose_answer_is_too_large_is_refused_with_a_remedy() {
            String letters = "ABCDEFGHIJ".repeat(150);
            RowBody[] rows = IntStream.range(0, 800)
                    .mapToObj(i -> new RowBody("FILING", "模型" + i, "大公司", null, null, null, null, letters, null, null))
                    .toArray(RowBody[]::new);
            Reply recorded = http.put("/api/v1/batches/large:1", Bodies.batch(rows));
            assertThat(recorded.status()).as(recorded.body()).isIn(200, 201);
            http.get("/api/v1/filings?limit=1&atLeast=" + recorded.position());
            long before = head();

            Reply refused = cite("/api/v1/filings?batch=large:1&limit=1000");

            assertThat(refused.status()).as(refused.body()).isEqualTo(413);
            assertThat(refused.json().get("code").asString()).isEqualTo("citation.too-large");
            assertThat(refused.json().get("remedy").asString()).startsWith("Narrow the query");
            assertThat(head()).isEqualTo(before);
        }
    }

    @Nested
    class ACitation {

        @Test
        void that_was_never_made_is_unknown() {
            assertThat(http.get(CITATIONS + "/0000000000").status()).isEqualTo(404);
            assertThat(http.get(CITATIONS + "/0000000000").json().get("code").asString())
                    .isEqualTo("citation.unknown");
        }

        @Test
        void is_found_as_it_may_be_typed_from_paper() {
            Reply cited = cite(TIER);
            opened(cited);
            String id = cited.json().get("citationId").asString();

            String typed = id.toUpperCase(Locale.ROOT).replace('0', 'O').replace('1', 'I');

            assertThat(http.get(CITATIONS + "/" + typed)
                            .json()
                            .get("citationId")
                            .asString())
                    .isEqualTo(id);
        }

        @Test
        void is_given_as_bibtex_and_gb_t_7714() {
            Reply cited = cite(TIER);
            opened(cited);
            String place = cited.header("Location");

            Reply asked = http.get(place + "?format=bibtex");
            Reply accepted = http.get(place, "Accept", "application/x-bibtex");
            Reply chinese = http.get(place + "?format=gbt7714&lang=zh");
            Reply english = http.get(place + "?format=gbt7714");

            assertThat(asked.header("Content-Type")).startsWith("application/x-bibtex");
            assertThat(asked.body()).startsWith("@misc{beian-").isEqualTo(accepted.body());
            assertThat(accepted.header("Content-Type")).startsWith("application/x-bibtex");
            assertThat(chinese.body()).startsWith("备案追踪. 备案与登记：").contains("[DB/OL]");
            assertThat(english.body()).startsWith("Beian Tracker. Filings and registrations: ");
            String page = "/c/" + cited.json().get("citationId").asString();
            assertThat(http.get(page, "Accept", "application/x-bibtex").body()).isEqualTo(asked.body());
            assertThat(http.get(page + "?format=bibtex").body()).isEqualTo(asked.body());
            assertThat(http.get(page).header("Content-Type")).startsWith("text/html");
            assertThat(http.get(place + "?format=ris").status()).isEqualTo(400);
            assertThat(http.get(place, "Accept", "*/*").header("Content-Type")).startsWith("application/json");
        }

        @Test
        void names_the_address_that_the_visitor_sees() {
            Reply cited = cite(
                    TIER, "X-Forwarded-Proto", "https", "X-Forwarded-Host", "beian.example", "X-Forwarded-Port", "443");
            String id = cited.json().get("citationId").asString();

            assertThat(cited.json().get("page").asString()).isEqualTo("https://beian.example/c/" + id);
            opened(cited);
            assertThat(http.get(CITATIONS + "/" + id).json().get("address").asString())
                    .matches("http://127\\.0\\.0\\.1:\\d+/c/" + id);
        }

        @Test
        void says_nothing_of_the_request_that_opens_it() {
            Reply cited = cite(TIER);
            String hash = opened(cited).at("/today/resultHash").asString();
            String etag = http.get(opened(cited).get("pinned").asString()).header("ETag");

            Reply other = http.get(
                    cited.header("Location") + "?lang=zh&limit=1&tier=TRILLION",
                    "If-None-Match",
                    etag,
                    "Range",
                    "bytes=0-1");

            assertThat(other.status()).isEqualTo(200);
            assertThat(other.json().at("/today/resultHash").asString()).isEqualTo(hash);
            assertThat(other.json().get("verdict").asString()).isEqualTo("IDENTICAL");
        }
    }
}
