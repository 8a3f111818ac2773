package beian.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.TrackerTest;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

@TrackerTest
class RulesetApiTest {

    private static final RulesFolder FOLDER = RulesFolder.at(Path.of("target", "test-rulesets"));

    private Http http;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry properties) {
        properties.add("beian.rulesets", () -> FOLDER.path().toString());
    }

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http(port);
        FOLDER.write("strict.yaml", RulesFolder.shipped("strict"));
        assertThat(http.post("/api/v1/rulesets/reload").status()).isEqualTo(200);
    }

    @Test
    void rulesets_are_listed_with_version_and_hash() {
        JsonNode listed = http.get("/api/v1/rulesets").json();

        assertThat(listed.get("standard").asString()).isEqualTo("default");
        assertThat(listed.get("rulesets")).hasSize(2);
        JsonNode first = listed.at("/rulesets/0");
        assertThat(first.get("name").asString()).isEqualTo("default");
        assertThat(first.get("version").asInt()).isEqualTo(1);
        assertThat(first.get("hash").asString()).hasSize(64);
        assertThat(first.at("/title/zh").asString()).isEqualTo("默认规则");
    }

    @Test
    void a_ruleset_shows_all_it_says() {
        Reply shown = http.get("/api/v1/rulesets/strict");

        assertThat(shown.json().at("/content/scale/variants").asString()).isEqualTo("ALL");
        assertThat(shown.json().at("/content/tiers/1/lowerBound").asLong()).isEqualTo(10_000_000_000L);
        assertThat(shown.json().at("/content/focus/sectors/0/words/0").asString())
                .isEqualTo("金融");
        assertThat(shown.header("ETag"))
                .isEqualTo("\"" + shown.json().get("hash").asString() + "\"");
        assertThat(http.get("/api/v1/rulesets/strict", "If-None-Match", shown.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void an_unknown_one_is_refused_with_the_names_there_are() {
        Reply unknown = http.get("/api/v1/rulesets/lenient", "Accept-Language", "zh");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.json().get("code").asString()).isEqualTo("ruleset.unknown");
        assertThat(unknown.json().get("detail").asString()).contains("lenient", "default, strict", "现有");
    }

    @Test
    void a_changed_file_is_used_after_a_reload() {
        String before = http.get("/api/v1/rulesets/strict").json().get("hash").asString();
        FOLDER.write("strict.yaml", RulesFolder.shipped("strict").replace("version: 1", "version: 2"));

        assertThat(http.get("/api/v1/rulesets/strict").json().get("hash").asString())
                .isEqualTo(before);
        assertThat(http.post("/api/v1/rulesets/reload")
                        .json()
                        .at("/rulesets/1/version")
                        .asInt())
                .isEqualTo(2);
        assertThat(http.get("/api/v1/rulesets/strict").json().get("hash").asString())
                .isNotEqualTo(before);
    }

    @Test
    void a_reload_with_a_mistake_names_it_and_changes_nothing() {
        JsonNode before = http.get("/api/v1/rulesets").json();
        FOLDER.write("strict.yaml", RulesFolder.shipped("strict").replace("orders: WHOLE", "orders: ALL"));

        Reply refused = http.post("/api/v1/rulesets/reload");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("code").asString()).isEqualTo("ruleset.invalid");
        JsonNode error = refused.json().at("/errors/0");
        assertThat(error.get("pointer").asString()).isEqualTo("/scale/orders");
        assertThat(error.get("file").asString()).isEqualTo("strict.yaml");
        assertThat(error.get("line").asInt()).isEqualTo(23);
        assertThat(error.get("detail").asString()).isEqualTo("strict.yaml, line 23: “scale.orders” is “ALL”.");
        assertThat(error.get("remedy").asString()).isEqualTo("Use one of: LOWEST, WHOLE.");
        assertThat(http.get("/api/v1/rulesets").json()).isEqualTo(before);
    }
}
