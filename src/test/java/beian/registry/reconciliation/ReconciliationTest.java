package beian.registry.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

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

/** The samples against what their sources announced. */
@TrackerTest
@TestInstance(Lifecycle.PER_CLASS)
class ReconciliationTest {

    private static final String API = "/api/v1";

    private Http http;
    private long samples;

    @BeforeAll
    void record_the_samples_then_their_links(@LocalServerPort int port) {
        http = new Http(port);
        http.post(API + "/samples")
                .json()
                .forEach(batch ->
                        samples = Math.max(samples, batch.get("position").asLong()));
        JsonNode links = http.post(API + "/samples/links").json();
        long last = links.get(links.size() - 1).get("position").asLong();
        assertThat(http.get(API + "/batches?atLeast=" + last).status()).isEqualTo(200);
    }

    private JsonNode line(String batch, String what, String series, String query) {
        Reply reply = http.get(API + "/batches/" + batch + "/reconciliation" + query);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        List<JsonNode> lines = reply.json()
                .at("/accounts/0/lines")
                .valueStream()
                .filter(line -> line.get("what").asString().equals(what)
                        && line.path("series").asString("").equals(series))
                .toList();
        assertThat(lines).as(batch + " " + what + " " + series).hasSize(1);
        return lines.get(0);
    }

    private static void counted(JsonNode line, int announced, int least, int most, String state) {
        assertThat(line.at("/announced/least").asInt()).as(line.toString()).isEqualTo(announced);
        assertThat(line.at("/recorded/least").asInt()).as(line.toString()).isEqualTo(least);
        assertThat(line.at("/recorded/most").asInt()).as(line.toString()).isEqualTo(most);
        assertThat(line.get("state").asString()).as(line.toString()).isEqualTo(state);
    }

    @Test
    void ten_companies_are_announced_eleven_recorded_and_one_has_its_name_withheld() {
        JsonNode line = line("galaxy:batch-2", "COMPANIES", "", "");

        counted(line, 10, 11, 11, "EXPLICABLE");
        assertThat(line.at("/difference/least").asInt()).isEqualTo(1);
        assertThat(line.at("/candidates/total").asInt()).isEqualTo(1);
        assertThat(line.at("/candidates/rows/0/statementId").asString()).isEqualTo("galaxy:batch-2:1");
        assertThat(line.at("/candidates/rows/0/company").asString()).isEqualTo("美团");
        assertThat(line.at("/candidates/rows/0/why").asString()).isEqualTo("NAME_WITHHELD");
        assertThat(line.at("/sentence/zh").asString()).contains("公布 10，记录 11", "美团", "未公布名称");
        assertThat(line.at("/sentence/en").asString()).contains("announced 10, recorded 11", "美团", "withheld");
    }

    @Test
    void thirteen_companies_are_announced_and_whose_the_row_without_one_is_decides() {
        String before = "?knownAt=" + samples;
        JsonNode line = line("galaxy:batch-4", "COMPANIES", "", before);

        counted(line, 13, 13, 14, "EXPLICABLE");
        assertThat(line.at("/candidates/rows/0/why").asString()).isEqualTo("COMPANY_BLANK");
        assertThat(line.at("/candidates/rows/0/model").asString()).isEqualTo("品商大模型");
        assertThat(line.at("/candidates/rows/0/neighbours").toString()).contains("衍远科技");
        counted(line("galaxy:batch-4", "MODELS", "", before), 14, 14, 14, "AGREES");
    }

    @Test
    void once_the_row_is_attributed_thirteen_agree_and_the_mergers_are_named() {
        JsonNode line = line("galaxy:batch-4", "COMPANIES", "", "");

        counted(line, 13, 13, 13, "AGREES");
        assertThat(line.at("/reasons/0/cause").asString()).isEqualTo("MERGED");
        assertThat(line.at("/reasons/0/accountsFor").asInt()).isEqualTo(1);
        assertThat(line.at("/reasons/0/events")).isNotEmpty().allMatch(event -> event.asLong() > samples);
    }

    @Test
    void one_registration_is_missing_and_the_numbering_says_which() {
        JsonNode total = line("cac:2025-12", "CUMULATIVE", "REGISTRATION", "");
        JsonNode ordinals = line("cac:2025-10", "ORDINALS", "REGISTRATION", "");

        counted(total, 435, 434, 434, "EXPLAINED");
        assertThat(total.at("/reasons/0/cause").asString()).isEqualTo("ORDINAL_MISSING");
        assertThat(total.at("/reasons/0/ordinals").toString()).isEqualTo("[263]");
        assertThat(total.at("/reasons/0/batches").toString()).isEqualTo("[\"cac:2025-10\"]");
        counted(ordinals, 44, 43, 43, "OPEN");
        assertThat(ordinals.at("/ordinals/after").asInt()).isEqualTo(262);
        assertThat(ordinals.at("/ordinals/missingOnes").toString()).isEqualTo("[263]");
        assertThat(ordinals.at("/candidates/rows").valueStream().map(row -> row.get("ordinal")
                        .asString()))
                .containsExactly("262", "264");
    }

    @Test
    void filings_agree_at_every_announced_total_and_at_every_total_of_the_numbering() {
        int[] totals = {117, 188, 252, 302, 346, 439, 538, 611, 748};
        String[] batches = {"04", "08", "11", "01", "03", "06", "08", "10", "12"};
        for (int i = 0; i < totals.length; i++) {
            String batch = "cac:" + (i < 3 ? "2024-" : "2025-") + batches[i];
            counted(line(batch, "CUMULATIVE", "FILING", ""), totals[i], totals[i], totals[i], "AGREES");
        }
        int[] registered = {26, 57, 105, 159, 236, 262};
        for (int i = 0; i < registered.length; i++) {
            String batch = "cac:" + (i < 2 ? "2024-" : "2025-") + batches[i + 1];
            counted(
                    line(batch, "CUMULATIVE", "REGISTRATION", ""),
                    registered[i],
                    registered[i],
                    registered[i],
                    "AGREES");
        }
        counted(line("cac:2025-10", "CUMULATIVE", "REGISTRATION", ""), 306, 305, 305, "EXPLAINED");
        assertThat(line("cac:2024-11", "CUMULATIVE", "FILING", "")
                        .at("/announced/numbering")
                        .asBoolean())
                .isTrue();
        assertThat(line("cac:2024-04", "CUMULATIVE", "FILING", "")
                        .at("/announced/numbering")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void fewer_are_announced_for_2024_than_carry_a_date_of_it() {
        JsonNode line = line("cac:totals-2024", "WITHIN", "FILING", "");

        counted(line, 238, 241, 241, "EXPLICABLE");
        assertThat(line.at("/candidates/total").asInt()).isEqualTo(3);
        assertThat(line.at("/candidates/rows"))
                .allMatch(row -> row.get("filedOn").asString().equals("2024-01-02")
                        && row.get("why").asString().equals("FIRST_DAYS"));
        counted(line("ithome:totals-2025", "WITHIN", "FILING", ""), 446, 446, 446, "AGREES");
    }

    @Test
    void a_rounded_total_is_a_bound() {
        JsonNode filings = line("cac:totals-2025-07", "CUMULATIVE", "FILING", "");
        JsonNode registrations = line("cac:totals-2025-07", "CUMULATIVE", "REGISTRATION", "");

        assertThat(filings.at("/announced/printed").asString()).isEqualTo("490余");
        assertThat(filings.at("/announced/least").asInt()).isEqualTo(491);
        assertThat(filings.at("/announced/most").isMissingNode()).isTrue();
        assertThat(filings.at("/recorded/most").asInt()).isEqualTo(490);
        assertThat(filings.at("/recorded/by").asString()).isEqualTo("DATE");
        assertThat(filings.at("/otherwise/0/least").asInt()).isEqualTo(439);
        assertThat(filings.get("state").asString()).isEqualTo("EXPLICABLE");
        assertThat(filings.at("/candidates/rows/0/why").asString()).isEqualTo("DAYS_AFTER");
        assertThat(registrations.get("state").asString()).isEqualTo("AGREES");
    }

    @Test
    void rows_out_of_order_are_all_there() {
        JsonNode line = line("cac:2024-04", "ORDINALS", "FILING", "");

        counted(line, 117, 117, 117, "EXPLAINED");
        assertThat(line.at("/ordinals/outOfOrder").toString()).isEqualTo("[108,109]");
        counted(line("galaxy:batch-1", "COMPANIES", "", ""), 8, 8, 8, "AGREES");
    }

    @Test
    void one_ledger_holds_all_batches_as_of_any_moment() {
        Reply all = http.get(API + "/reconciliation");
        Reply early = http.get(API + "/reconciliation?publicAt=2024-08-08");

        assertThat(all.json().get("accounts")).hasSize(16);
        assertThat(all.json().at("/states/OPEN").asInt()).isEqualTo(1);
        assertThat(all.header("ETag")).startsWith("\"" + all.position() + "-");
        assertThat(early.json().get("accounts")).hasSize(6);
        assertThat(early.header("Coverage")).isEqualTo("OBSERVED");
        assertThat(http.get(API + "/reconciliation?publicAt=1999-01-01").header("Coverage"))
                .isEqualTo("NOT_OBSERVED");
        assertThat(http.get(API + "/reconciliation?filedAt=2024-01-01")
                        .json()
                        .get("code")
                        .asString())
                .isEqualTo("reconciliation.filed-at");
        assertThat(http.get(API + "/batches/none/reconciliation").status()).isEqualTo(404);
    }
}
