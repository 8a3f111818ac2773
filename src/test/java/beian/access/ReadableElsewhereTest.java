package beian.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.Http.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What scripts of pages elsewhere may do: read, as anybody may, if their site is named. */
@RealAccess
class ReadableElsewhereTest {

    private static final String NAMED = "https://reader.example.org";
    private static final String PERMISSION = "Access-Control-Allow-Origin";

    private Http http;

    @BeforeEach
    void connect(@LocalServerPort int port) {
        http = new Http(port);
    }

    private Reply preflight(String path, String origin, String method, String headers) {
        return http.send(http.request(
                        path,
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        method,
                        "Access-Control-Request-Headers",
                        headers)
                .method("OPTIONS", BodyPublishers.noBody()));
    }

    @Test
    void a_named_site_reads_with_position_and_tag_and_without_cookies() {
        Reply read = http.get("/api/v1/batches", "Origin", NAMED);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header(PERMISSION)).isEqualTo(NAMED);
        assertThat(read.header("Access-Control-Expose-Headers")).contains("Log-Position", "ETag", "Link");
        assertThat(read.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(read.response().headers().allValues("Vary")).contains("Origin");
        Reply asked = preflight("/api/v1/filings", NAMED, "GET", "if-none-match");
        assertThat(asked.status()).isEqualTo(200);
        assertThat(asked.header(PERMISSION)).isEqualTo(NAMED);
        assertThat(asked.header("Access-Control-Allow-Methods")).isEqualTo("GET,HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void nothing_that_changes_anything_is_permitted(String method) {
        Reply asked = preflight("/api/v1/batches/x:1", NAMED, method, "content-type");

        assertThat(asked.status()).isGreaterThanOrEqualTo(400);
        assertThat(asked.header("Content-Type")).startsWith("application/problem+json");
        assertThat(asked.response().headers().map().keySet())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-allow"));
    }

    @Test
    void a_key_is_not_shown_from_elsewhere() {
        assertThat(preflight("/api/v1/batches", NAMED, "GET", "authorization").header(PERMISSION))
                .isEmpty();
        assertThat(http.post("/api/v1/samples", Map.of(), "Origin", NAMED).header(PERMISSION))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example.org", "null", "https://reader.example.org.evil.example", "x"})
    void a_site_that_is_not_named_gets_no_permission(String origin) {
        assertThat(http.get("/api/v1/batches", "Origin", origin).header(PERMISSION))
                .isEmpty();
        assertThat(preflight("/api/v1/batches", origin, "GET", "accept").header(PERMISSION))
                .isEmpty();
    }

    @Test
    void pages_are_for_visitors_and_not_for_scripts_elsewhere() {
        assertThat(http.get("/sign-in", "Origin", NAMED).header(PERMISSION)).isEmpty();
    }
}
