package beian.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.access.key.Keys;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A tracker that only those may read who have signed in, at an identity provider if they like. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "beian.data-folder=target/test-data/${random.uuid}",
            "beian.test.access=real",
            "beian.access.public-reading=false",
            "beian.access.requests-of-visitor=40",
            "beian.access.name-claim=preferred_username",
            "spring.security.oauth2.client.registration.house.client-id=tracker",
            "spring.security.oauth2.client.registration.house.client-secret=secret",
            "spring.security.oauth2.client.registration.house.client-name=The house",
            "spring.security.oauth2.client.registration.house.authorization-grant-type=authorization_code",
            "spring.security.oauth2.client.registration.house.redirect-uri={baseUrl}/login/oauth2/code/{registrationId}",
            "spring.security.oauth2.client.registration.house.scope=openid",
            "spring.security.oauth2.client.provider.house.user-name-attribute=sub"
        })
@DirtiesContext
class PrivateReadingTest {

    private static final Provider PROVIDER = new Provider();

    @Autowired
    Keys keys;

    @LocalServerPort
    int port;

    private Http http;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        String house = "spring.security.oauth2.client.provider.house.";
        settings.add(house + "authorization-uri", () -> PROVIDER.address() + "/authorize");
        settings.add(house + "token-uri", () -> PROVIDER.address() + "/token");
        settings.add(house + "jwk-set-uri", () -> PROVIDER.address() + "/jwks");
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    @BeforeEach
    void anew() {
        http = new Http(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/batches",
                "/api/v1/exports/filings.csv",
                "/api/v1/events/stream",
                "/feeds/all.atom",
                "/filings.json",
                "/index.csv",
                "/v3/api-docs",
                "/actuator/metrics"
            })
    void nothing_is_read_without_a_key(String address) {
        assertThat(http.get(address).status()).isEqualTo(401);
        assertThat(http.get(address, "Accept", "*/*").header("WWW-Authenticate"))
                .startsWith("Bearer");
    }

    @Test
    void people_are_led_to_a_sign_in_that_looks_like_one() {
        Reply page = http.get("/", "Accept", "text/html");
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).isEqualTo("/sign-in?next=%2F");
        assertThat(http.get("/sign-in").body()).contains("/oauth2/authorization/house", "The house");
        assertThat(http.get("/css/site.css").status()).isEqualTo(200);
        assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(http.get("/problems/access.sign-in").status()).isEqualTo(200);
    }

    @Test
    void a_readers_key_reads() {
        String key = keys.create("reader", Role.READER, null, "test").shown();
        assertThat(http.get("/api/v1/batches", "Authorization", "Bearer " + key).status())
                .isEqualTo(200);
        assertThat(http.get("/filings.json", "Authorization", "Bearer " + key).status())
                .isEqualTo(200);
    }

    @Test
    void a_key_that_asks_too_often_is_told_when_to_ask_again() {
        String key = keys.create("busy", Role.READER, null, "test").shown();
        Reply first = http.get("/api/v1/batches", "Authorization", "Bearer " + key);
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"visitor\";q=40;w=60");
        assertThat(first.header("RateLimit")).matches("\"visitor\";r=39;t=(59|60)");
        for (int i = 0; i < 39; i++) {
            http.get("/api/v1/batches", "Authorization", "Bearer " + key);
        }
        Reply refused = http.get("/api/v1/batches", "Authorization", "Bearer " + key);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("code").asString()).isEqualTo("requests.too-many");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
        assertThat(refused.header("RateLimit")).contains(";r=0;");
        String other = keys.create("calm", Role.READER, null, "test").shown();
        assertThat(http.get("/api/v1/batches", "Authorization", "Bearer " + other)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoever_the_provider_vouches_for_visits_with_the_role_of_his_claim() {
        Reply leaving = http.get("/oauth2/authorization/house");
        assertThat(leaving.status()).isEqualTo(302);
        assertThat(leaving.header("Location")).startsWith(PROVIDER.address() + "/authorize?");
        String session = leaving.header("Set-Cookie").replaceAll(";.*", "");
        assertThat(leaving.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax");
        PROVIDER.expects(asked(leaving, "nonce"));

        Reply back = http.get(
                "/login/oauth2/code/house?code=c&state="
                        + asked(leaving, "state").replace("=", "%3D"),
                "Cookie",
                session);

        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).endsWith("/");
        String visit = back.response().headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("beian_visit="))
                .findFirst()
                .orElseThrow();
        Reply page = http.get("/record", "Cookie", visit.replaceAll(";.*", ""), "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("oidc:zhang");
        assertThat(http.get("/api/v1/keys", "Cookie", visit.replaceAll(";.*", ""))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoever_comes_back_with_a_state_that_was_not_asked_for_is_not_let_in() {
        Reply back = http.get("/login/oauth2/code/house?code=c&state=guessed");
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).contains("/sign-in?refused=provider");
        assertThat(back.header("Set-Cookie")).doesNotContain("beian_visit");
    }

    private static String asked(Reply leaving, String name) {
        Matcher found = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(leaving.header("Location"));
        assertThat(found.find()).isTrue();
        return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
    }
}
