package beian.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is told by words is told anew when the words change. */
@TrackerTest
class ReclassifyingTest {

    private static final RulesFolder FOLDER = RulesFolder.at(Path.of("target", "test-rulesets-reclassified"));
    private static final String FOCUS = "/api/v1/analytics/focus-shift?batch=galaxy:batch-4";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("beian.rulesets", () -> FOLDER.path().toString());
    }

    @Test
    void new_words_lead_to_a_rebuild_and_no_answer_mixes_old_and_new(@LocalServerPort int port) {
        Http http = new Http(port);
        long head = 0;
        for (var batch : http.post("/api/v1/samples").json()) {
            head = Math.max(head, batch.get("position").asLong());
        }
        Reply before = http.get(FOCUS + "&atLeast=" + head);
        assertThat(before.status()).as(before.body()).isEqualTo(200);
        int vertical = before.json().at("/groups/0/focus/1/count").asInt();

        FOLDER.write("default.yaml", RulesFolder.shipped("default").replace("general: [通用, ", "general: [通用, 大模型, "));
        assertThat(http.post("/api/v1/rulesets/reload").status()).isEqualTo(200);

        Reply after = http.get(FOCUS);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (after.status() == 503 && System.nanoTime() < end) {
            assertThat(after.json().get("code").asString()).isEqualTo("analytics.rebuilding");
            after = http.get(FOCUS);
        }
        assertThat(after.status()).as(after.body()).isEqualTo(200);
        assertThat(after.json().at("/ruleset/hash").asString())
                .isNotEqualTo(before.json().at("/ruleset/hash").asString());
        assertThat(after.json().at("/groups/0/focus/0/count").asInt())
                .isGreaterThan(before.json().at("/groups/0/focus/0/count").asInt());
        assertThat(vertical).isPositive();
    }
}
