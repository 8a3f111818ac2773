package beian.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.access.key.Keys;
import beian.access.key.NewKey;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in with a key, as a browser does, over real HTTP. */
@RealAccess
class VisitTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Pattern TOKEN = Pattern.compile("name=\"_form\" value=\"([^\"]+)\"");
    private static final String HTML = "text/html,application/xhtml+xml";

    @Autowired
    Keys keys;

    @LocalServerPort
    int port;

    private Http http;

    @BeforeEach
    void anew() {
        http = new Http(port);
    }

    private NewKey key(Role role) {
        return keys.create("visitor-" + NUMBER.incrementAndGet(), role, null, "test");
    }

    private Reply form(String path, Map<String, String> fields, String... headers) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(http.request(path, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", HTML)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String cookie(Reply reply) {
        return reply.header("Set-Cookie").replaceAll(";.*", "");
    }

    private Reply signIn(NewKey key, String... headers) {
        return form("/sign-in", Map.of("key", key.shown(), "next", "/record?lang=en"), headers);
    }

    private Reply page(String path, String cookie) {
        return http.get(path, "Cookie", cookie, "Accept", HTML);
    }

    private String token(String path, String cookie) {
        Matcher found = TOKEN.matcher(page(path, cookie).body());
        assertThat(found.find()).as("a form with a token").isTrue();
        return found.group(1);
    }

    @Test
    void whoever_opens_a_form_is_led_to_the_sign_in_and_back() {
        Reply led = http.get("/record?lang=en", "Accept", HTML);
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).isEqualTo("/sign-in?lang=en&next=%2Frecord%3Flang%3Den");
        Reply sent = form("/samples?lang=zh", Map.of(), "Referer", "http://127.0.0.1:" + port + "/?lang=zh");
        assertThat(sent.header("Location")).isEqualTo("/sign-in?lang=zh&next=%2F%3Flang%3Dzh");
        assertThat(http.get(led.header("Location")).body()).contains("value=\"/record?lang=en\"");

        Reply in = signIn(key(Role.RECORDER));

        assertThat(in.status()).isEqualTo(303);
        assertThat(in.header("Location")).isEqualTo("/record?lang=en");
        assertThat(in.header("Set-Cookie")).matches("beian_visit=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(page("/record", cookie(in)).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/filings", "/?lang=en"})
    void a_key_that_comes_with_a_request_begins_no_visit(String path) {
        Reply read =
                http.get(path, "Authorization", "Bearer " + key(Role.READER).shown());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.response().headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void over_https_the_cookie_stays_there_and_browsers_are_told_to() {
        Reply in = signIn(key(Role.READER), "X-Forwarded-Proto", "https");
        assertThat(in.header("Set-Cookie")).contains("; Secure;");
        assertThat(in.header("Strict-Transport-Security")).startsWith("max-age=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//elsewhere.example.org",
                "/\\elsewhere.example.org",
                "https://elsewhere.example.org/",
                "javascript:x"
            })
    void sign_in_leads_nowhere_else(String next) {
        Reply in = form("/sign-in", Map.of("key", key(Role.READER).shown(), "next", next));
        assertThat(in.header("Location")).isEqualTo("/");
    }

    @Test
    void forms_of_a_visit_carry_its_token() {
        String cookie = cookie(signIn(key(Role.OPERATOR)));
        Reply without = form("/samples/links", Map.of(), "Cookie", cookie);
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.body()).contains("The form is not from here");
        String others = token("/record", cookie(signIn(key(Role.OPERATOR))));
        assertThat(form("/samples/links", Map.of("_form", others), "Cookie", cookie)
                        .status())
                .isEqualTo(403);
        assertThat(http.post("/api/v1/projections/rebuilds", Map.of(), "Cookie", cookie)
                        .status())
                .as("the API is no way around it")
                .isEqualTo(403);

        Reply with = form("/operations/rebuilds", Map.of("_form", token("/operations", cookie)), "Cookie", cookie);
        assertThat(with.status()).isEqualTo(302);
        Reply header = http.post(
                "/api/v1/samples/links", Map.of(), "Cookie", cookie, "X-Form-Token", token("/operations", cookie));
        assertThat(header.status()).isLessThan(500).isNotEqualTo(403);
    }

    @Test
    void a_file_that_is_uploaded_by_a_form_carries_it_too() {
        String cookie = cookie(signIn(key(Role.RECORDER)));
        Reply without = upload(cookie, "", "模型名称\n甲\n");
        assertThat(without.status()).isEqualTo(403);
        Reply with = upload(cookie, token("/record", cookie), "模型名称\n甲\n");
        assertThat(with.status()).isEqualTo(302);
        assertThat(with.header("Location")).contains("/record/");
        Reply large = upload(cookie, token("/record", cookie), "x".repeat(18 << 20));
        assertThat(large.status()).isEqualTo(413);
    }

    private Reply upload(String cookie, String token, String content) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"_form\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + content + "\r\n--b--\r\n";
        return http.send(http.request("/record", "Cookie", cookie, "Accept", HTML)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void signing_out_ends_the_visit_and_so_does_revoking_its_key() {
        NewKey key = key(Role.RECORDER);
        String cookie = cookie(signIn(key));
        Reply out = form("/sign-out", Map.of("_form", token("/record", cookie)), "Cookie", cookie);
        assertThat(out.header("Set-Cookie")).contains("Max-Age=0");
        assertThat(page("/record", cookie).status())
                .as("the cookie is worth nothing any more")
                .isEqualTo(303);

        String again = cookie(signIn(key));
        assertThat(page("/record", again).status()).isEqualTo(200);
        keys.revoke(key.key().id(), "test");
        assertThat(page("/record", again).status()).isEqualTo(303);
    }

    @Test
    void nobody_is_led_into_a_visit_that_somebody_else_knows() {
        String planted = "beian_visit=" + "A".repeat(43);
        Reply form = page("/sign-in", planted);
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        Reply in =
                form("/sign-in", Map.of("key", key(Role.OPERATOR).shown(), "_form", token.group(1)), "Cookie", planted);
        assertThat(cookie(in)).isNotEqualTo(planted).startsWith("beian_visit=");
        assertThat(page("/record", planted).status()).isEqualTo(303);
    }

    @Test
    void pages_offer_what_their_visitor_may_do() {
        String reader = cookie(signIn(key(Role.READER)));
        String operator = cookie(signIn(key(Role.OPERATOR)));
        assertThat(page("/operations?lang=en", reader).body())
                .contains("visitor-", "Sign out")
                .doesNotContain("id=\"rebuild\"");
        assertThat(page("/operations?lang=en", operator).body()).contains("id=\"rebuild\"", "href=\"/audit?lang=en\"");
        assertThat(http.get("/operations?lang=en").body())
                .contains("id=\"rebuild\"", "Sign in")
                .doesNotContain("Sign out");
        Reply denied = page("/record?lang=zh", reader);
        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.body()).contains("没有权限", "RECORDER");
        Reply audit = page("/audit?lang=en", operator);
        assertThat(audit.status()).isEqualTo(200);
        assertThat(audit.body()).contains("POST /sign-in");
        assertThat(audit.header("Cache-Control")).contains("no-store");
    }

    @Test
    void a_wrong_key_is_said_on_the_page_and_makes_wait_after_some() {
        String[] address = {"X-Forwarded-For", "192.0.2.77"};
        for (int i = 0; i < 3; i++) {
            Reply wrong = form("/sign-in", Map.of("key", "beian_no"), address);
            assertThat(wrong.status()).isEqualTo(422);
            assertThat(wrong.body()).contains("The key is not accepted").doesNotContain("beian_no");
        }
        Reply waits = form("/sign-in", Map.of("key", key(Role.READER).shown()), address);
        assertThat(waits.status()).isEqualTo(429);
        assertThat(waits.header("Retry-After")).isNotEmpty();
        assertThat(waits.header("Set-Cookie")).isEmpty();
    }
}
