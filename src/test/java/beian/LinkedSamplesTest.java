package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http.Reply;
import beian.platform.CanonicalJson;
import beian.platform.Sha256;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The rows of the note are said to be filings of the national list, and the brands that it prints to be registrants. */
@TrackerTest
@TestInstance(Lifecycle.PER_CLASS)
class LinkedSamplesTest {

    private static final String API = "/api/v1";
    private static final String LINKS = API + "/samples/links";
    private static final Map<String, Integer> NOTE =
            Map.of("galaxy:batch-1", 8, "galaxy:batch-2", 11, "galaxy:batch-3", 9, "galaxy:batch-4", 14);
    private static final Map<String, String> GROUNDS_EVIDENCE = Map.of("source", "项目编者", "publishedOn", "2026-11-02");
    /** Says when, not what. */
    private static final Set<String> WHEN =
            Set.of("position", "version", "knownFrom", "knownTo", "publicFrom", "recordedAt");

    private final List<CSVRecord> expected = expected();
    private Http http;
    private long before;
    private JsonNode linked;

    private static List<CSVRecord> expected() {
        Path file = Path.of("src/test/resources/note-register-matches.csv");
        CSVFormat named = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            return named.parse(reader).getRecords();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeAll
    void record_the_samples_then_their_links(@LocalServerPort int port) {
        http = new Http(port);
        assertThat(http.post(LINKS).status()).as("nothing to link yet").isEqualTo(404);
        http.post(API + "/samples")
                .json()
                .forEach(
                        batch -> before = Math.max(before, batch.get("position").asLong()));
        linked = link();
    }

    private JsonNode link() {
        Reply reply = http.post(LINKS);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        JsonNode last = reply.json().get(reply.json().size() - 1);
        seen(last.path("position").asLong(before));
        return reply.json();
    }

    private void seen(long position) {
        assertThat(http.get(API + "/batches?atLeast=" + position).status()).isEqualTo(200);
    }

    private JsonNode get(String path) {
        Reply reply = http.get(API + path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json();
    }

    private long total(String path) {
        return get(path).get("total").asLong();
    }

    private static String note(CSVRecord row) {
        return row.get("batch") + ":" + row.get("row");
    }

    @Test
    void every_row_of_the_note_counts_as_its_filing_of_the_list() {
        int medium = 0;
        for (CSVRecord row : expected) {
            JsonNode detail = get("/filings/" + note(row));
            JsonNode filing = detail.get("filing");
            JsonNode link = changes(detail, "FilingsLinked").get(0);

            assertThat(detail.get("asked").asString()).isEqualTo(note(row));
            assertThat(filing.get("number").asString()).isEqualTo(row.get("number"));
            assertThat(filing.get("registrant").asString()).isEqualTo(row.get("registrant"));
            assertThat(link.get("confidence").asString()).isEqualToIgnoringCase(row.get("confidence"));
            assertThat(link.get("source").asString()).isEqualTo("项目编者");
            medium += link.get("confidence").asString().equals("MEDIUM") ? 1 : 0;
        }
        assertThat(expected).hasSize(42);
        assertThat(medium).isEqualTo(5);
    }

    private static List<JsonNode> changes(JsonNode detail, String event) {
        return detail.get("changes")
                .valueStream()
                .filter(change -> change.get("event").asString().equals(event))
                .toList();
    }

    @Test
    void a_batch_of_the_note_still_lists_its_rows() {
        NOTE.forEach((batch, rows) -> {
            JsonNode page = get("/filings?batch=" + batch);
            assertThat(page.get("total").asInt()).isEqualTo(rows);
            assertThat(page.get("items"))
                    .hasSize(rows)
                    .allMatch(filing -> filing.get("filingId").asString().startsWith("cac:2024-04:"));
        });
    }

    @Test
    void nothing_is_counted_twice_any_more() {
        assertThat(total("/filings?series=FILING&limit=1&knownAt=" + before)).isEqualTo(748 + 42);
        assertThat(total("/filings?series=FILING&limit=1")).isEqualTo(748);
        assertThat(total("/filings?series=REGISTRATION&limit=1")).isEqualTo(434);
        assertThat(total("/filings?series=FILING&limit=1&publicAt=2026-10-31"))
                .as("before the editors said so")
                .isEqualTo(748 + 42);
        int filings = 0;
        int registrations = 0;
        for (JsonNode batch : get("/batches")) {
            String id = batch.get("batchId").asString();
            int filed = batch.get("recorded").path("FILING").asInt(0);
            if (NOTE.containsKey(id)) {
                assertThat(filed).as(id).isEqualTo(NOTE.get(id));
            } else {
                filings += filed;
                registrations += batch.get("recorded").path("REGISTRATION").asInt(0);
            }
        }
        assertThat(filings).isEqualTo(748);
        assertThat(registrations).isEqualTo(434);
    }

    @Test
    void the_scale_of_the_note_stands_beside_the_row_of_the_list_and_says_so() {
        JsonNode filing = get("/filings/galaxy:batch-1:1").get("filing");

        assertThat(filing.at("/scale/verbatim").asString()).isEqualTo("2600 亿");
        assertThat(filing.get("source").asString()).isEqualTo("国家互联网信息办公室");
        assertThat(filing.get("statements").asInt()).isEqualTo(2);
        assertThat(side(filing, "SCALE").get("source").asString()).isEqualTo("中国银河证券");
        assertThat(side(filing, "SCALE").get("statement").asString()).isEqualTo("galaxy:batch-1:1");
        assertThat(side(filing, "REGISTRANT").get("source").asString()).isEqualTo("国家互联网信息办公室");
        assertThat(side(filing, "REGISTRANT").at("/disagree/0/value").asString())
                .isEqualTo("百度");
        assertThat(filing.get("sides"))
                .as("nobody else states a number")
                .noneMatch(side -> side.get("cell").asString().equals("NUMBER"));
    }

    private static JsonNode side(JsonNode filing, String cell) {
        return filing.get("sides")
                .valueStream()
                .filter(side -> side.get("cell").asString().equals(cell))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void one_history_shows_the_filings_of_both_registrants_of_a_brand_under_the_names_of_their_time() {
        JsonNode first = get("/filings/galaxy:batch-1:2").get("filing");
        JsonNode second = get("/filings/galaxy:batch-3:2").get("filing");
        JsonNode history = get("/companies/" + first.get("companyId").asString() + "/history");

        assertThat(second.get("companyId")).isEqualTo(first.get("companyId"));
        assertThat(history.at("/company/name").asString()).isEqualTo("北京抖音信息服务有限公司");
        assertThat(history.at("/company/merged").valueStream().map(merged -> merged.get("name")
                        .asString()))
                .containsExactlyInAnyOrder("抖音", "北京字跳网络技术有限公司");
        assertThat(registrant(history, "Beijing-YunQue-20230821")).isEqualTo("北京抖音信息服务有限公司");
        assertThat(registrant(history, "Beijing-FuLuGua-20231205")).isEqualTo("北京字跳网络技术有限公司");
    }

    private static String registrant(JsonNode history, String number) {
        return history.get("filings")
                .valueStream()
                .filter(filing -> number.equals(filing.path("number").asString("")))
                .reduce((earlier, last) -> last)
                .orElseThrow()
                .get("registrant")
                .asString();
    }

    @Test
    void a_row_without_a_company_is_its_registrants() {
        JsonNode filing = get("/filings/galaxy:batch-4:3").get("filing");
        assertThat(filing.get("companyId"))
                .isEqualTo(get("/filings/galaxy:batch-4:4").at("/filing/companyId"));
        assertThat(filing.get("registrant").asString()).isEqualTo("北京衔远科技有限公司");
    }

    @Test
    void what_is_linked_already_stays_as_it_is() {
        long head = http.get(API + "/timeline?limit=1").position();

        JsonNode again = link();

        assertThat(again)
                .hasSameSizeAs(linked)
                .noneMatch(one -> one.has("position") && !one.get("position").isNull());
        assertThat(again.valueStream().map(one -> one.get("passedOver").asString()))
                .containsOnly("filing.linked", "company.merged");
        assertThat(http.get(API + "/timeline?limit=1").position()).isEqualTo(head);
    }

    @Test
    void reversing_a_link_and_a_merger_leaves_everything_as_it_was_before_them() {
        JsonNode merger = linked.get(linked.size() - 1);
        JsonNode link = linked.get(linked.size() - 2);
        long then = link.get("position").asLong() - 1;
        Map<String, String> earlier = answers(then);
        Map<String, String> between =
                digests(http.get(API + "/timeline?limit=1").position());

        reverse(merger);
        long now = reverse(link);

        assertThat(digests(now)).isEqualTo(digests(then)).isNotEqualTo(between);
        assertThat(answers(then)).isEqualTo(earlier);
        link();
        assertThat(digests(http.get(API + "/timeline?limit=1").position())).isEqualTo(between);
    }

    @Test
    void reversing_all_of_it_leaves_the_note_and_the_list_as_they_were_recorded() {
        Map<String, String> earlier = answers(before);
        long now = before;
        for (int i = linked.size() - 1; i >= 0; i--) {
            now = reverse(linked.get(i));
        }

        assertThat(digests(now)).isEqualTo(digests(before));
        assertThat(answers(before)).isEqualTo(earlier);
        link();
        assertThat(total("/filings?series=FILING&limit=1")).isEqualTo(748);
    }

    /** Takes back what was said, and waits until that is seen. */
    private long reverse(JsonNode one) {
        boolean link = one.get("event").asString().equals("FilingsLinked");
        String subject = one.get("subject").asString();
        String path = link
                ? "/filings/" + subject + "/links/reversals"
                : "/companies/" + one.get("into").asString() + "/mergers/reversals";
        Map<String, Object> body = new LinkedHashMap<>(Map.of("reason", "REINTERPRETED", "evidence", GROUNDS_EVIDENCE));
        if (!link) {
            body.put("merged", subject);
        }
        Reply reply = http.post(API + path, body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        seen(reply.position());
        return reply.position();
    }

    private Map<String, String> answers(long position) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String question : List.of(
                "/filings?limit=1000",
                "/filings?limit=1000&after=1000",
                "/filings?limit=1000&publicAt=2026-12-31&filedAt=2024-06-30",
                "/companies?limit=1000",
                "/companies?limit=1000&after=1500",
                "/batches?",
                "/analytics/scale-shift?")) {
            Reply reply = http.get(API + question + "&knownAt=" + position);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            answers.put(question, reply.body());
        }
        return answers;
    }

    /** The answers without what says when. */
    private Map<String, String> digests(long position) {
        Map<String, String> digests = new LinkedHashMap<>();
        answers(position).forEach((question, body) -> {
            JsonNode answer = CanonicalJson.read(body);
            forgetWhen(answer);
            digests.put(question, Sha256.of(CanonicalJson.of(answer)));
        });
        return digests;
    }

    private static void forgetWhen(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(WHEN);
        }
        node.forEach(LinkedSamplesTest::forgetWhen);
    }
}
