package beian.contract;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http;
import beian.TrackerTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests that no well-behaved client can send are refused by the server itself, and by a problem document all the same. */
@TrackerTest
class RawRequestsTest {

    private static final String HOST = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    @LocalServerPort
    private int port;

    private String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(5000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void assertRefused(String request) throws IOException {
        String answer = send(request);

        assertThat(answer).startsWith("HTTP/1.1 4").contains("Content-Type: application/problem+json");
        JsonNode problem =
                JsonMapper.shared().readTree(answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1));
        assertThat(problem.get("type").asString()).isEqualTo("/problems/request.invalid");
        assertThat(answer).contains("HTTP/1.1 " + problem.get("status").asInt()).doesNotContain("Tomcat", "\tat ");
    }

    @Test
    void an_address_that_is_too_long() throws IOException {
        assertRefused("GET /api/v1/batches/" + "a".repeat(20_000) + " HTTP/1.1" + HOST);
    }

    @Test
    void an_address_with_a_hidden_slash_or_a_zero() throws IOException {
        assertRefused("GET /api/v1/batches/a%2Fb HTTP/1.1" + HOST);
        assertRefused("GET /api/v1/batches/a%00b HTTP/1.1" + HOST);
        assertRefused("GET /api/v1/batches/%zz HTTP/1.1" + HOST);
    }

    @Test
    void parameters_without_a_name() throws IOException {
        assertRefused("GET /api/v1/batches?=1 HTTP/1.1" + HOST);
        assertRefused("GET /batches?=1 HTTP/1.1" + HOST);
        assertRefused("PATCH /api/v1/claims?=1 HTTP/1.1" + HOST);
    }

    @Test
    void characters_that_stand_in_no_address() throws IOException {
        assertRefused("GET /api/v1/batches/<b> HTTP/1.1" + HOST);
    }

    @Test
    void two_lengths_and_no_host() throws IOException {
        assertRefused("POST /api/v1/samples HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2" + HOST);
        assertRefused("GET /api/v1/batches HTTP/1.1\r\nConnection: close\r\n\r\n");
    }

    @Test
    void pages_elsewhere_may_read_nothing_unless_a_setting_says_so() {
        Http.Reply reply = new Http(port).get("/api/v1/batches", "Origin", "https://reader.example.org");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void what_is_asked_for_in_an_unknown_type_is_refused_in_a_known_one() {
        Http.Reply reply = new Http(port).get("/api/v1/batches/none", "Accept", "a/b");

        assertThat(reply.status()).isIn(404, 406);
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
    }
}
