package beian.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.access.key.Keys;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Keys, tokens, wrong guesses, and who did what, over real HTTP. */
@RealAccess
class AccessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Map<String, Object> BATCH = Map.of(
            "source",
            "示例",
            "kind",
            "DELTA",
            "publishedOn",
            "2026-01",
            "rows",
            List.of(Map.of("series", "FILING", "model", "甲模型", "company", "甲公司")));

    @Autowired
    Keys keys;

    @LocalServerPort
    int port;

    private Http http;
    /** One for each test, so that wrong guesses of one do not hold up another. */
    private String address;

    @BeforeEach
    void anew() {
        http = new Http(port);
        address = "203.0.113." + NUMBER.incrementAndGet();
    }

    private String key(Role role) {
        return keys.create("holder-" + NUMBER.incrementAndGet(), role, null, "test")
                .shown();
    }

    private String[] as(String shown) {
        return new String[] {"Authorization", "Bearer " + shown, "X-Forwarded-For", address};
    }

    @Test
    void an_operator_makes_a_key_that_works_until_it_is_revoked() {
        String operator = key(Role.OPERATOR);
        Reply made = http.post("/api/v1/keys", Map.of("name", "registry-desk", "role", "RECORDER"), as(operator));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).isEqualTo("no-store");
        String shown = made.json().get("key").asString();
        String batch = "/api/v1/batches/access:made";

        Reply recorded = http.put(batch, BATCH, as(shown));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(http.post("/api/v1/projections/rebuilds", Map.of(), as(shown))
                        .status())
                .isEqualTo(403);

        Reply list = http.get("/api/v1/keys", as(operator));
        assertThat(list.body()).contains("registry-desk").doesNotContain(shown.substring(15));

        Reply revoked =
                http.send(http.request(made.header("Location"), as(operator)).DELETE());
        assertThat(revoked.json().get("revokedBy").asString()).startsWith("holder-");
        Reply refused = http.put(batch, BATCH, as(shown));
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("WWW-Authenticate")).contains("invalid_token");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().get("code").asString()).isEqualTo("key.not-accepted");
        assertThat(http.post("/api/v1/keys", Map.of("name", "registry-desk", "role", "READER"), as(operator))
                        .json()
                        .get("code")
                        .asString())
                .as("a name in the log means one holder")
                .isEqualTo("key.exists");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\":\"a b\",\"role\":\"READER\"}",
                "{\"name\":\"jwt:somebody\",\"role\":\"READER\"}",
                "{\"name\":\"late\",\"role\":\"READER\",\"lastDay\":\"2020-01-01\"}",
                "{\"name\":\"nothing\"}",
                "{\"name\":\"wrong\",\"role\":\"KING\"}"
            })
    void a_key_that_makes_no_sense_is_not_made(String body) {
        String operator = key(Role.OPERATOR);
        int before = keys.all().size();
        assertThat(http.post("/api/v1/keys", body, as(operator)).status()).isIn(400, 422);
        assertThat(keys.all()).hasSize(before);
    }

    @Test
    void events_and_the_audit_list_name_who_did_it() {
        String recorder = key(Role.RECORDER);
        String name = "holder-" + NUMBER.get();
        String operator = key(Role.OPERATOR);
        Reply recorded = http.put("/api/v1/batches/access:named", BATCH, as(recorder));
        http.post("/api/v1/filings/nope:1:1/withdrawals", Map.of(), as(recorder));
        http.get("/api/v1/batches", as(recorder));

        String log = http.get("/api/v1/exports/log", as(operator)).body();
        assertThat(log.lines().filter(line -> line.contains("\"recordedBy\":\"" + name + "\"")))
                .isNotEmpty();
        JsonNode audit = http.get("/api/v1/audit?who=" + name, as(operator)).json();
        assertThat(audit.get("items")).hasSize(2);
        JsonNode put = audit.get("items").get(1);
        assertThat(put.get("route").asString()).isEqualTo("/api/v1/batches/{batchId}");
        assertThat(put.get("path").asString()).isEqualTo("/api/v1/batches/access:named");
        assertThat(put.get("address").asString()).isEqualTo(address);
        assertThat(put.get("role").asString()).isEqualTo("RECORDER");
        assertThat(put.get("status").asInt()).isEqualTo(201);
        assertThat(put.get("position").asLong()).isEqualTo(recorded.position());
        JsonNode refused = audit.get("items").get(0);
        assertThat(refused.get("status").asInt()).isGreaterThanOrEqualTo(400);
        assertThat(refused.has("position")).isFalse();

        Reply first = http.get("/api/v1/audit?limit=1&who=" + name, as(operator));
        assertThat(first.json().get("items").get(0)).isEqualTo(refused);
        assertThat(first.header("Link")).contains("rel=\"next\"");
        String next = first.header("Link").replaceAll("<(.*)>.*", "$1");
        assertThat(http.get(next, as(operator)).json().get("items").get(0)).isEqualTo(put);
    }

    @Test
    void wrong_keys_make_their_address_wait_and_nobody_else() {
        String right = key(Role.READER);
        String wrong = right.substring(0, right.length() - 2) + (right.endsWith("AA") ? "BB" : "AA");
        for (int i = 0; i < 3; i++) {
            assertThat(http.get("/api/v1/batches", as(wrong)).status()).isEqualTo(401);
        }
        Reply waits = http.get("/api/v1/batches", as(wrong));
        assertThat(waits.status()).isEqualTo(429);
        assertThat(Integer.parseInt(waits.header("Retry-After"))).isBetween(1, 2);
        assertThat(waits.json().get("code").asString()).isEqualTo("key.too-many-wrong");
        assertThat(http.get("/api/v1/batches", as(right)).status()).isEqualTo(429);
        assertThat(http.get("/api/v1/batches").status()).as("who shows nothing").isEqualTo(200);
        address = "203.0.113.250";
        assertThat(http.get("/api/v1/batches", as(right)).status()).isEqualTo(200);
    }

    @Test
    void a_key_that_was_right_once_is_no_guess() {
        String late = keys.create("late-" + NUMBER.incrementAndGet(), Role.READER, LocalDate.of(2020, 1, 1), "test")
                .shown();
        for (int i = 0; i < 6; i++) {
            assertThat(http.get("/api/v1/batches", as(late)).status()).isEqualTo(401);
        }
    }

    @Test
    void tokens_of_the_identity_provider_give_the_roles_of_their_claim() {
        String registrar = Tokens.of("li.hua", "offline_access", "registrar");
        Reply recorded = http.put("/api/v1/batches/access:token", BATCH, as(registrar));
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(http.get("/api/v1/keys", as(registrar)).status()).isEqualTo(403);
        String operator = Tokens.of("wang", "operator");
        assertThat(http.get("/api/v1/exports/log", as(operator)).body()).contains("\"recordedBy\":\"jwt:li.hua\"");
        String nothing = Tokens.of("nobody", "something-else");
        assertThat(http.put("/api/v1/batches/access:token", BATCH, as(nothing)).status())
                .isEqualTo(403);
    }

    @Test
    void tokens_of_others_or_for_others_or_of_yesterday_are_refused() {
        for (String token : List.of(
                Tokens.foreign("operator"),
                Tokens.ofAnotherIssuer("operator"),
                Tokens.forAnotherAudience("operator"),
                Tokens.expired("operator"),
                Tokens.of("li.hua", "operator") + "x",
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4IiwicmVhbG1fYWNjZXNzIjp7InJvbGVzIjpbIm9wZXJhdG9yIl19fQ.")) {
            address = "203.0.113." + NUMBER.incrementAndGet();
            Reply refused = http.get("/api/v1/keys", as(token));
            assertThat(refused.status()).as(token).isEqualTo(401);
            assertThat(http.get("/api/v1/batches", as(token)).status())
                    .as("not even what anybody may read")
                    .isEqualTo(401);
        }
    }

    @Test
    void what_is_not_listed_is_not_answered_whoever_asks() {
        String operator = key(Role.OPERATOR);
        assertThat(http.get("/nothing", as(operator)).status()).isEqualTo(404);
        assertThat(http.get("/error", as(operator)).status()).isEqualTo(404);
        assertThat(http.get("/refused", as(operator)).status()).isEqualTo(404);
        assertThat(http.get("/css/../application.yaml", as(operator)).status()).isIn(400, 404);
        assertThat(http.get("/application.yaml").json().get("code").asString()).isEqualTo("path.unknown");
        assertThat(http.get("/actuator/env", as(operator)).status()).isEqualTo(404);
        Reply method = http.send(http.request("/api/v1/batches", as(operator)).DELETE());
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).isEqualTo("GET");
        assertThat(http.get("/api/v1/batches/%2e%2e/keys").status()).isIn(400, 401, 404);
        assertThat(http.get("/api/v1//keys").status()).isIn(400, 404);
        assertThat(http.get("/api/v1/keys;a=b").status()).isEqualTo(400);
    }

    @Test
    void the_description_says_which_role_an_operation_asks_for() {
        JsonNode paths = http.get("/v3/api-docs").json().get("paths");
        assertThat(paths.at("/~1api~1v1~1keys/post/x-role").asString()).isEqualTo("OPERATOR");
        assertThat(paths.at("/~1api~1v1~1batches~1{batchId}/put/security")).hasSize(1);
        assertThat(paths.at("/~1api~1v1~1filings/get/security"))
                .as("may be asked without a key where reading is public")
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/keys", "/api/v1/audit", "/api/v1/exports/log", "/api/v1/intake/previews/nope"})
    void a_citation_opens_nothing_that_its_maker_may_not_see(String guarded) {
        Reply cited = http.post("/api/v1/citations", Map.of("query", guarded), as(key(Role.RECORDER)));
        assertThat(cited.status()).isEqualTo(422);
        assertThat(cited.body()).doesNotContain("holder-");
    }

    @Test
    void refusals_are_said_in_both_languages_with_a_way_on() {
        Reply english = http.put("/api/v1/batches/access:no", BATCH, "Accept-Language", "en");
        Reply chinese = http.put("/api/v1/batches/access:no", BATCH, "Accept-Language", "zh-CN");
        assertThat(english.status()).isEqualTo(401);
        assertThat(english.header("WWW-Authenticate")).isEqualTo("Bearer realm=\"beian\"");
        assertThat(english.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(english.json().get("remedy").asString()).contains("/sign-in");
        assertThat(chinese.json().get("title").asString()).isEqualTo("请先登录");
        Reply denied = http.put("/api/v1/batches/access:no", BATCH, as(key(Role.READER)));
        assertThat(denied.json().get("detail").asString()).contains("RECORDER");
    }
}
