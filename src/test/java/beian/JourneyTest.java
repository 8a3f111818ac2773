package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http.Reply;
import beian.filing.Bodies;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The whole way over real HTTP on the bundled samples: record, query, rebuild, compare. */
@TrackerTest
@TestInstance(Lifecycle.PER_CLASS)
class JourneyTest {

    private static final String API = "/api/v1";
    private Http http;
    private long head;

    @BeforeEach
    void record_the_samples(@LocalServerPort int port) {
        http = new Http(port);
        Reply samples = http.post(API + "/samples");
        assertThat(samples.status()).isEqualTo(200);
        assertThat(samples.json()).hasSize(16);
        head = 0;
        samples.json()
                .forEach(batch -> head = Math.max(head, batch.get("position").asLong()));
        assertThat(http.get(API + "/batches?atLeast=" + head).status()).isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void the_notes_batches_by_tier() {
        JsonNode shift = http.get(API + "/analytics/scale-shift?source=" + encoded("中国银河证券"))
                .json();

        Map<String, List<Integer>> table = new LinkedHashMap<>();
        for (JsonNode group : shift.get("groups")) {
            List<Integer> line = new ArrayList<>(List.of(group.get("rows").asInt()));
            group.get("tiers").forEach(tier -> line.add(tier.get("count").asInt()));
            line.add(group.get("noFigure").asInt() + group.get("undisclosed").asInt());
            table.put(group.get("batch").asString(), line);
        }

        assertThat(table)
                .containsExactly(
                        Map.entry("galaxy:batch-1", List.of(8, 1, 0, 7, 0, 0)),
                        Map.entry("galaxy:batch-2", List.of(11, 0, 2, 7, 1, 1)),
                        Map.entry("galaxy:batch-3", List.of(9, 1, 3, 2, 0, 3)),
                        Map.entry("galaxy:batch-4", List.of(14, 1, 5, 1, 0, 7)));
    }

    @Test
    void bounds_hold_whatever_the_unknown_turns_out_to_be() {
        JsonNode batch4 = http.get(API + "/analytics/scale-shift?batch=galaxy:batch-4")
                .json()
                .get("groups")
                .get(0);
        JsonNode below = batch4.get("tiers").get(0);
        JsonNode batch1 = http.get(API + "/analytics/scale-shift?batch=galaxy:batch-1")
                .json()
                .get("groups")
                .get(0);
        JsonNode hundred = batch1.get("tiers").get(2);

        assertThat(below.get("certain").asInt()).isEqualTo(1);
        assertThat(below.get("possible").asInt()).isEqualTo(8);
        assertThat(batch4.get("disclosed").asInt()).isEqualTo(7);
        assertThat(hundred.get("certain").asInt()).as("超千亿 may be 万亿").isEqualTo(6);
        assertThat(hundred.get("possible").asInt()).isEqualTo(7);
        assertThat(hundred.get("shareOfDisclosed").asDouble()).isEqualTo(7 / 8.0);
    }

    @Test
    void the_official_list_has_748_filings_and_434_registrations_never_added_up() {
        int filings = 0;
        int registrations = 0;
        for (JsonNode batch : http.get(API + "/batches").json()) {
            if (batch.get("batchId").asString().startsWith("cac:")) {
                filings += batch.get("recorded").path("FILING").asInt(0);
                registrations += batch.get("recorded").path("REGISTRATION").asInt(0);
            }
        }

        assertThat(filings).isEqualTo(748);
        assertThat(registrations).isEqualTo(434);
        assertThat(total("/filings?series=REGISTRATION&limit=1")).isEqualTo(434);
    }

    private long total(String path) {
        return http.get(API + path).json().get("total").asLong();
    }

    @Test
    void filters_find_what_they_name() {
        assertThat(total("/filings?batch=galaxy:batch-4")).isEqualTo(14);
        assertThat(total("/filings?batch=galaxy:batch-4&tier=NONE")).isEqualTo(7);
        assertThat(total("/filings?batch=galaxy:batch-4&disclosure=UNDISCLOSED"))
                .isEqualTo(6);
        assertThat(total("/filings?batch=galaxy:batch-4&disclosure=NO_FIGURE")).isEqualTo(1);
        assertThat(total("/filings?tier=TRILLION")).isEqualTo(1);
        assertThat(total("/filings?q=" + encoded("文心一言"))).isEqualTo(2);
        assertThat(total("/filings?q=" + encoded("ＷＰＳ ai"))).isGreaterThanOrEqualTo(2);
        assertThat(total("/filings?q=" + encoded("100%_"))).isZero();
        assertThat(total("/filings?region=" + encoded("国资委"))).isPositive();
        assertThat(total("/filings?filedTo=2023-08-30"))
                .as("2023-08 may be before the 30th")
                .isEqualTo(8);
        assertThat(total("/filings?filedTo=2023-07-31")).isZero();
        assertThat(total("/companies?q=" + encoded("百度"))).isEqualTo(2);
    }

    @Test
    void pages_lead_through_every_filing_once_and_stay_pinned_to_their_position() {
        Set<String> seen = new HashSet<>();
        String next = API + "/filings?limit=100";
        long total = total("/filings?limit=1");
        int pages = 0;
        while (!next.isEmpty()) {
            Reply page = http.get(next);
            page.json().get("items").forEach(item -> assertThat(
                            seen.add(item.get("filingId").asString()))
                    .isTrue());
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            if (pages++ == 3) {
                http.put(API + "/batches/later:" + seen.size(), Bodies.batch(Bodies.row("后来者", "后来公司")));
            }
        }

        assertThat(seen).hasSize(Math.toIntExact(total));
        assertThat(total("/filings?limit=1")).isGreaterThan(total);
        assertThat(pages).isGreaterThanOrEqualTo(13);
    }

    @Test
    void the_timeline_pages_through_any_stretch_of_the_log() {
        List<Long> positions = new ArrayList<>();
        String next = API + "/timeline?from=100&to=900&limit=300";
        while (!next.isEmpty()) {
            Reply page = http.get(next);
            page.json()
                    .get("items")
                    .forEach(entry -> positions.add(entry.get("position").asLong()));
            String link = page.header("Link");
            next = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }

        assertThat(positions)
                .hasSize(801)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(100L)
                .endsWith(900L);
    }

    @Test
    void the_past_can_be_asked_for_by_position() {
        long firstBatchOnly = 17;

        JsonNode then = http.get(API + "/analytics/scale-shift?knownAt=" + firstBatchOnly)
                .json();

        assertThat(then.get("groups")).hasSize(1);
        assertThat(then.get("groups").get(0).get("rows").asInt()).isEqualTo(8);
        assertThat(total("/filings?knownAt=" + firstBatchOnly)).isEqualTo(8);
        assertThat(http.get(API + "/filings?knownAt=99999999").status()).isEqualTo(422);
        assertThat(http.get(API + "/analytics/scale-shift?publicAt=2024-01-30")
                        .json()
                        .get("groups"))
                .isEmpty();
        assertThat(http.get(API + "/analytics/scale-shift?publicAt=2024-01-31")
                        .json()
                        .get("groups"))
                .hasSize(4);
    }

    @Test
    void a_company_shows_its_history() {
        JsonNode company = http.get(API + "/companies?q=" + encoded("北京百度网讯"))
                .json()
                .get("items")
                .get(0);

        JsonNode history = http.get(
                        API + "/companies/" + company.get("companyId").asString() + "/history")
                .json();

        assertThat(history.get("filings")).hasSize(4);
        assertThat(history.get("filings").get(0).get("number").asString()).isEqualTo("Beijing-WenXinYiYan-20230821");
        assertThat(company.get("filings").toString()).isEqualTo("{\"FILING\":3,\"REGISTRATION\":1}");
    }

    @Test
    void an_answer_that_is_still_true_is_not_sent_again() {
        Reply first = http.get(API + "/filings?batch=galaxy:batch-1");

        Reply again = http.get(API + "/filings?batch=galaxy:batch-1", "If-None-Match", first.header("ETag"));
        Reply other = http.get(API + "/filings?batch=galaxy:batch-2", "If-None-Match", first.header("ETag"));

        assertThat(first.header("ETag")).startsWith("\"");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(other.status()).isEqualTo(200);
        assertThat(first.position()).isGreaterThanOrEqualTo(head);
    }

    @Test
    void a_position_that_is_not_there_yet_is_refused() {
        assertThat(http.get(API + "/batches?atLeast=99999999").status()).isEqualTo(422);
        assertThat(http.get(API + "/batches?atLeast=soon").status()).isEqualTo(400);
    }

    @Test
    void after_a_rebuild_every_answer_is_the_same_to_the_byte() {
        List<String> questions = List.of(
                "/batches",
                "/batches/cac:2024-04",
                "/filings?limit=1000",
                "/filings?limit=1000&after=1000",
                "/filings/galaxy:batch-4:3",
                "/companies?limit=1000",
                "/timeline?limit=1000",
                "/timeline?from=1500&limit=1000",
                "/analytics/scale-shift");
        Map<String, String> before = answers(questions);

        Reply started = http.post(API + "/projections/rebuilds");
        JsonNode finished = awaitEnd(started.header("Location"));

        assertThat(started.status()).isEqualTo(202);
        assertThat(finished.get("state").asString()).isEqualTo("LIVE");
        assertThat(finished.get("done").asLong())
                .isEqualTo(finished.get("total").asLong());
        assertThat(finished.get("tables")).hasSize(22).allMatch(table -> table.get("same")
                .asBoolean());
        assertThat(answers(questions)).isEqualTo(before);
        assertThat(http.get(API + "/projections/rebuilds/none").status()).isEqualTo(404);
        assertThat(http.put(
                                API + "/batches/rebuilt:" + finished.get("id").asString(),
                                Bodies.batch(Bodies.row("新", "新")))
                        .status())
                .isEqualTo(201);
        JsonNode projections = http.get(
                        API + "/projections?atLeast=" + (finished.get("done").asLong() + 3))
                .json();
        assertThat(projections.get("projections")).hasSize(5).allMatch(p -> p.get("healthy")
                .asBoolean());
    }

    private Map<String, String> answers(List<String> questions) {
        Map<String, String> answers = new LinkedHashMap<>();
        questions.forEach(
                question -> answers.put(question, http.get(API + question).body()));
        return answers;
    }

    private JsonNode awaitEnd(String address) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (System.nanoTime() < deadline) {
            JsonNode rebuild = http.get(address).json();
            if (rebuild.has("finishedAt")) {
                return rebuild;
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("The rebuild did not end within 30 s");
    }
}
