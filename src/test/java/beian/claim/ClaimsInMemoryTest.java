package beian.claim;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A claim that names no batch is judged over rows in memory; one that names every batch, over tables: alike. */
@TrackerTest
class ClaimsInMemoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Object> EVIDENCE = Map.of("source", "示例研究", "publishedOn", "2024-03");

    private static final String BY_NUMBER = "{\"=\":[{\"count\":{G\"number\":\"Beijing-MindDiffusion-20240226\"}},1]}";

    private static final List<String> EXPRESSIONS = List.of(
            "{\"<\":[{\"count\":{G\"region\":[\"北京市\",\"北京\"]}},400]}",
            "{\">\":[{\"share\":{\"of\":{G},\"are\":{\"scale\":{\"upTo\":\"TEN_BILLION\"}}}},0.5]}",
            "{\">\":[{\"share\":{\"of\":{G\"series\":\"FILING\"},\"are\":{\"focus\":\"VERTICAL\"}}},\"1/3\"]}",
            "{\">\":[{\"companies\":{G\"filedFrom\":\"2024-01-01\",\"filedTo\":\"2024-06-30\"}},100]}",
            "{\"=\":[{\"count\":{G\"withdrawn\":true}},1]}",
            "{\">\":[{\"count\":{G\"source\":\"中国银河证券\"}},3]}",
            "{\">\":[{\"share\":{\"of\":{G},\"are\":{\"batch\":\"galaxy:batch-4\"}}},0.01]}",
            "{\">\":[{\"share\":{\"of\":{G\"series\":\"FILING\"},\"are\":{\"modality\":\"IMAGE\"}}},\"1/3\"]}",
            BY_NUMBER,
            "{\">\":[{\"count\":{G\"company\":\"百度\"}},{\"count\":{G\"company\":\"商汤\"}}]}");

    private static final List<String> MOMENTS = List.of(
            "?",
            "?ruleset=strict",
            "?publicAt=2024-03-31",
            "?publicAt=2024-04-15&certainty=POSSIBLY",
            "?filedAt=2024-02-15",
            "?filedAt=2024-02-15&certainty=POSSIBLY&ruleset=strict");

    private Http http;
    private long recorded;

    @BeforeEach
    void record(@LocalServerPort int port) {
        http = new Http(port);
        made(http.post("/api/v1/samples"));
        made(http.post("/api/v1/samples/links"));
        String filing = "/api/v1/filings/cac:2024-04:100";
        made(http.post(
                filing + "/classifications",
                Map.of("reason", "REINTERPRETED", "evidence", EVIDENCE, "focus", "VERTICAL", "sector", "FINANCE")));
        recorded = made(http.post(
                        "/api/v1/filings/cac:2024-04:101/withdrawals",
                        Map.of("reason", "WORLD_CHANGED", "evidence", EVIDENCE)))
                .json()
                .get("position")
                .asLong();
    }

    private static Reply made(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isLessThan(300);
        return reply;
    }

    private long state(String id, String expression) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("statement", Map.of("zh", "试"));
        claim.put("expression", JSON.readTree(expression));
        claim.put("evidence", EVIDENCE);
        return made(http.put("/api/v1/claims/" + id, claim))
                .json()
                .get("position")
                .asLong();
    }

    @Test
    void say_the_same_of_all_batches_named_and_unnamed() {
        List<String> batches = Stream.of(http.get("/api/v1/batches?limit=100&atLeast=" + recorded)
                        .json())
                .flatMap(answer -> answer.valueStream())
                .map(batch -> batch.get("batchId").asString())
                .toList();
        assertThat(batches).hasSizeGreaterThan(10);
        String named = "\"batch\":" + JSON.writeValueAsString(batches);
        long last = 0;
        for (int i = 0; i < EXPRESSIONS.size(); i++) {
            String expression = EXPRESSIONS.get(i);
            state("all:" + i, expression.replace("{G}", "{}").replace("{G", "{"));
            last = state(
                    "named:" + i, expression.replace("{G}", "{" + named + "}").replace("{G", "{" + named + ","));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < EXPRESSIONS.size(); i++) {
            for (String moment : MOMENTS) {
                JsonNode all = readings("all:" + i, moment, last);
                assertThat(all).as(EXPRESSIONS.get(i) + moment).isEqualTo(readings("named:" + i, moment, last));
                seen.add(all.toString());
            }
        }
        assertThat(seen).hasSizeGreaterThan(2 * EXPRESSIONS.size());
        assertThat(readings("all:" + EXPRESSIONS.indexOf(BY_NUMBER), "?", last))
                .allMatch(reading -> reading.get("verdict").asString().equals("SUPPORTED"));
    }

    private JsonNode readings(String claim, String moment, long atLeast) {
        Reply reply = http.get("/api/v1/claims/" + claim + moment + "&atLeast=" + atLeast);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("readings");
    }
}
