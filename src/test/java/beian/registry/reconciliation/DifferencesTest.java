package beian.registry.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What is said of each kind of difference, with a source of its own for each test. */
@TrackerTest
class DifferencesTest {

    private static final String API = "/api/v1";
    private static final String EVIDENCE =
            "\"reason\":\"TRANSCRIPTION\",\"evidence\":{\"source\":\"示例\",\"publishedOn\":\"2024-05-01\"}";

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Http http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http(port);
    }

    /** Records a batch of rows that are numbered so. */
    private void number(String batch, String day, String announced, String... ordinals) {
        String rows = Arrays.stream(ordinals).map(this::row).collect(Collectors.joining(","));
        put(batch, "DELTA", day, announced, rows);
    }

    private String row(String ordinal) {
        return """
                {"series":"FILING","model":"模型%s","company":"公司%s","filedOn":"2024-03-%02d",
                 "locator":{"row":"%s"}}
                """.formatted(ordinal, ordinal + run, 1 + ordinal.hashCode() % 20, ordinal);
    }

    private void put(String batch, String kind, String day, String announced, String rows) {
        Reply reply = http.put(API + "/batches/" + batch + "-" + run, """
                        {"source":"来源%s","kind":"%s","publishedOn":"%s","announced":{%s},"rows":[%s]}
                        """.formatted(run, kind, day, announced, rows));
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        seen(reply);
    }

    private void post(String path, String own) {
        Reply reply = http.post(API + path, "{" + own + EVIDENCE + "}");
        assertThat(reply.status()).as(reply.body()).isEqualTo(201);
        seen(reply);
    }

    private void seen(Reply reply) {
        assertThat(http.get(API + "/batches?atLeast=" + reply.position()).status())
                .isEqualTo(200);
    }

    private JsonNode line(String batch, String what) {
        Reply reply = http.get(API + "/batches/" + batch + "-" + run + "/reconciliation");
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json()
                .at("/accounts/0/lines")
                .valueStream()
                .filter(line -> line.get("what").asString().equals(what))
                .findFirst()
                .orElseThrow();
    }

    private static void says(JsonNode line, String state, String why) {
        assertThat(line.get("state").asString()).as(line.toString()).isEqualTo(state);
        assertThat(line.get("reasons") + " " + line.get("candidates"))
                .as(line.toString())
                .contains(why);
    }

    @Test
    void fewer_rows_than_models_announced_stay_open() {
        number("short", "2024-04-01", "\"models\":3", "1", "2");

        says(line("short", "MODELS"), "OPEN", "");
        assertThat(line("short", "MODELS").at("/difference/least").asInt()).isEqualTo(-1);
        assertThat(line("short", "MODELS").at("/sentence/zh").asString()).contains("尚无解释");
    }

    @Test
    void a_row_that_was_withdrawn_may_be_the_one_too_many() {
        number("more", "2024-04-01", "\"models\":1,\"companies\":1", "1", "2");
        says(line("more", "MODELS"), "OPEN", "");

        post("/filings/more-" + run + ":2/withdrawals", "");

        says(line("more", "MODELS"), "EXPLICABLE", "WITHDRAWN");
        says(line("more", "COMPANIES"), "EXPLICABLE", "more-" + run + ":2");
    }

    @Test
    void a_company_with_a_row_that_is_beyond_doubt_is_not_the_one_too_many() {
        String row = "{\"series\":\"FILING\",\"model\":\"%s\",\"company\":\"%s" + run + "\"}";
        put(
                "doubt",
                "DELTA",
                "2024-04-01",
                "\"companies\":1",
                row.formatted("一", "甲") + "," + row.formatted("二", "甲") + "," + row.formatted("三", "乙"));

        post("/filings/doubt-" + run + ":1/withdrawals", "");

        says(line("doubt", "COMPANIES"), "OPEN", "");
    }

    @Test
    void an_amendment_settles_a_difference() {
        number("amended", "2024-04-01", "\"models\":3", "1", "2");

        post("/batches/amended-" + run + "/amendments", "\"announced\":{\"models\":2},");

        says(line("amended", "MODELS"), "AGREES", "");
    }

    @Test
    void companies_that_were_merged_explain_why_fewer_are_counted() {
        number("merged", "2024-04-01", "\"companies\":2", "1", "2");
        String first = company("merged-" + run + ":1");

        post("/companies/" + first + "/mergers", "\"merged\":\"" + company("merged-" + run + ":2") + "\",");

        says(line("merged", "COMPANIES"), "EXPLAINED", "MERGED");
        assertThat(line("merged", "COMPANIES").at("/reasons/0/events")).hasSize(1);
    }

    private String company(String filing) {
        return http.get(API + "/filings/" + filing)
                .json()
                .at("/filing/companyId")
                .asString();
    }

    @Test
    void a_numbering_that_begins_later_says_how_much_was_announced_before() {
        number("later", "2024-04-01", "\"filedCumulative\":12", "11", "12");

        says(line("later", "CUMULATIVE"), "EXPLAINED", "EARLIER_NOT_RECORDED");
        says(line("later", "ORDINALS"), "AGREES", "");
    }

    @Test
    void what_accounts_for_a_part_of_a_difference_is_named_and_leaves_it_open() {
        number("part", "2024-04-01", "\"filedCumulative\":14", "11", "12");

        says(line("part", "CUMULATIVE"), "OPEN", "EARLIER_NOT_RECORDED");
    }

    @Test
    void a_number_left_out_may_stand_in_another_batch_or_nowhere() {
        number("gap", "2024-04-01", "", "1", "3");
        says(line("gap", "ORDINALS"), "OPEN", "BESIDE_GAP");
        says(line("gap", "CUMULATIVE"), "EXPLAINED", "ORDINAL_MISSING");

        number("late", "2024-05-01", "", "2");

        says(line("gap", "ORDINALS"), "EXPLAINED", "ORDINAL_ELSEWHERE");
    }

    @Test
    void a_number_printed_twice_may_be_the_missing_one() {
        number("twice", "2024-04-01", "", "1", "2", "2", "4");

        says(line("twice", "ORDINALS"), "EXPLICABLE", "ORDINAL_DOUBLED");
    }

    @Test
    void a_list_that_counts_anew_is_no_gap() {
        number("a", "2024-04-01", "", "1", "2", "3");
        number("b", "2024-05-01", "", "1", "2");

        says(line("b", "ORDINALS"), "AGREES", "");
        assertThat(line("b", "ORDINALS").at("/ordinals").has("after")).isFalse();
    }

    @Test
    void rows_without_a_day_may_lie_within_a_year_or_not() {
        put(
                "dated",
                "DELTA",
                "2024-04-01",
                "\"further\":[{\"series\":\"FILING\",\"within\":\"2023\",\"printed\":\"1\"}]",
                "{\"series\":\"FILING\",\"model\":\"甲\",\"company\":\"甲%s\"}".formatted(run));

        says(line("dated", "WITHIN"), "EXPLICABLE", "DATE_OPEN");
        assertThat(line("dated", "WITHIN").at("/recorded").toString()).contains("\"least\":0,\"most\":1");
    }

    @Test
    void what_is_no_number_cannot_be_checked_and_what_is_no_period_is_refused() {
        put("words", "TOTALS", "2024-04-01", "\"further\":[{\"series\":\"FILING\",\"printed\":\"约490\"}]", "");
        says(line("words", "CUMULATIVE"), "OPEN", "");
        assertThat(line("words", "CUMULATIVE").at("/announced").has("least")).isFalse();

        Reply refused = http.put(API + "/batches/day-" + run, """
                {"source":"s","kind":"TOTALS","publishedOn":"2024",
                 "announced":{"further":[{"series":"FILING","within":"2024-01-01"}]}}
                """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("total.day", "/announced/further/0/printed");
    }
}
