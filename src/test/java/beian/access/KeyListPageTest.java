package beian.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import beian.access.key.Keys;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Keys are made, shown once, listed and taken back on a page, by operators. */
@RealAccess
class KeyListPageTest {

    @Autowired
    private Keys keys;

    private Http http;
    private String cookie;

    @BeforeEach
    void sign_in(@LocalServerPort int port) {
        http = new Http(port);
        String key = keys.create("page-" + System.nanoTime(), Role.OPERATOR, null, "test")
                .shown();
        cookie = send("/sign-in", Map.of("key", key), "none=1")
                .header("Set-Cookie")
                .replaceAll(";.*", "");
    }

    private Reply send(String path, Map<String, String> fields, String shown) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return http.send(http.request(path, "Cookie", shown, "Accept", "text/html", "Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private Document list() {
        return Jsoup.parse(
                http.get("/keys", "Cookie", cookie, "Accept", "text/html").body());
    }

    private Reply make(String name, String lastDay) {
        String token = list().select("form[action=/keys] input[name=_form]").attr("value");
        return send("/keys", Map.of("name", name, "role", "RECORDER", "lastDay", lastDay, "_form", token), cookie);
    }

    private int asked(String key) {
        return http.get("/api/v1/intake/previews", "Authorization", "Bearer " + key)
                .status();
    }

    @Test
    void a_key_is_shown_once_works_and_is_taken_back() {
        String name = "office-" + System.nanoTime();
        Reply made = make(name, "2099-12-31");
        String shown = Jsoup.parse(made.body()).select("#shown").text();

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.header("Cache-Control")).contains("no-store");
        assertThat(asked(shown)).isEqualTo(200);
        Document listed = list();
        assertThat(listed.html()).contains(name, "2099-12-31").doesNotContain(shown);

        String revoke = listed.select("tr:contains(" + name + ") form").attr("action");
        String token =
                listed.select("form[action=" + revoke + "] input[name=_form]").attr("value");
        assertThat(send(revoke, Map.of("_form", token), cookie).status()).isEqualTo(302);
        assertThat(asked(shown)).isEqualTo(401);
        assertThat(list().select("tr:contains(" + name + ") form")).isEmpty();
    }

    @Test
    void what_is_refused_says_why_and_keeps_what_was_entered() {
        Reply day = make("late-" + System.nanoTime(), "2020-01-01");
        assertThat(day.status()).isEqualTo(422);
        assertThat(Jsoup.parse(day.body()).select("#refusal").text()).contains("2020-01-01");
        assertThat(Jsoup.parse(day.body()).select("#name").attr("value")).startsWith("late-");
        assertThat(make("no such name", "").status()).isEqualTo(422);
        assertThat(make("x-" + System.nanoTime(), "tomorrow").status()).isEqualTo(400);
        String twice = "twice-" + System.nanoTime();
        assertThat(make(twice, "").status()).isEqualTo(200);
        assertThat(make(twice, "").status()).isEqualTo(409);
    }
}
