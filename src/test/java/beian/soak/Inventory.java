package beian.soak;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log holds in the end, event by event, and what is shown of it. */
final class Inventory {

    private final Http http;
    private final List<JsonNode> events;

    private Inventory(Http http, List<JsonNode> events) {
        this.http = http;
        this.events = events;
    }

    /** Of the log as a file, without its head. */
    static Inventory of(Http http) {
        return new Inventory(
                http,
                http.get("/api/v1/exports/log")
                        .body()
                        .lines()
                        .skip(1)
                        .map(JsonMapper.shared()::readTree)
                        .toList());
    }

    /** Everything that was acknowledged is there, once, where it was said to be, and nothing else but what got no answer. */
    void assertHolds(Load load) {
        Map<String, Integer> filings = new TreeMap<>();
        Map<String, Long> lastOfBatch = new HashMap<>();
        Set<Long> corrections = new HashSet<>();
        for (int i = 0; i < events.size(); i++) {
            JsonNode event = events.get(i);
            long position = event.get("position").asLong();
            assertThat(position).isEqualTo(i + 1L);
            String type = event.get("type").asString();
            if (type.endsWith("ModelFiled")) {
                filings.merge(event.at("/payload/filingId").asString(), 1, Integer::sum);
                lastOfBatch.put(event.at("/payload/batchId").asString(), position);
            } else if (type.endsWith("FilingCorrected")) {
                corrections.add(position);
            }
        }
        assertThat(filings.values()).containsOnly(1);
        assertThat(filings).hasSize(load.recorder().batches().size() * Recorder.ROWS);
        load.recorder()
                .batches()
                .forEach((batch, position) ->
                        assertThat(lastOfBatch.get(batch)).as(batch).isNotNull().isLessThanOrEqualTo(position));
        assertThat(corrections).containsAll(load.recorder().corrections());
        assertThat(corrections.size())
                .isLessThanOrEqualTo(
                        load.recorder().corrections().size() + load.recorder().unknown());
        assertShown(load);
    }

    private void assertShown(Load load) {
        JsonNode batches = http.get("/api/v1/batches?atLeast=" + events.size()).json();
        assertThat(batches).hasSize(load.recorder().batches().size());
        assertThat(batches)
                .allSatisfy(batch ->
                        assertThat(batch.at("/recorded/FILING").asInt()).isEqualTo(Recorder.ROWS));
    }
}
