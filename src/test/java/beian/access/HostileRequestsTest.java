package beian.access;

import static org.assertj.core.api.Assertions.assertThat;

import beian.access.key.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests that no well-behaved client sends, byte for byte. */
@RealAccess
class HostileRequestsTest {

    private static final String END = "\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    @Autowired
    Keys keys;

    @LocalServerPort
    int port;

    /** Everything that comes back until the server closes the connection or is silent for a while. */
    private String said(String sent) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(1500);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder all = new StringBuilder();
            byte[] buffer = new byte[8192];
            try {
                for (int read = socket.getInputStream().read(buffer);
                        read >= 0;
                        read = socket.getInputStream().read(buffer)) {
                    all.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            } catch (SocketTimeoutException silent) {
                return all.toString();
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long answers(String said) {
        return STATUS.matcher(said).results().count();
    }

    private static int first(String said) {
        Matcher status = STATUS.matcher(said);
        assertThat(status.find()).as(said).isTrue();
        return Integer.parseInt(status.group(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6",
                "Content-Length: 5, 6",
                "Content-Length: -1",
                "Content-Length: 0x5",
                "Transfer-Encoding: xchunked",
                "Transfer-Encoding: chunked, identity",
                "Transfer-Encoding : chunked",
                "Content-Length : 5",
                " Content-Length: 5"
            })
    void a_body_whose_end_is_in_doubt_is_refused_with_its_connection(String headers) {
        String smuggled = "GET /api/v1/keys HTTP/1.1\r\nHost: x" + END;
        String said = said("POST /sign-in HTTP/1.1\r\nHost: x\r\n" + headers + "\r\nContent-Type: text/plain" + END
                + "0\r\n\r\n" + smuggled);
        assertThat(answers(said)).as(said).isEqualTo(1);
        assertThat(first(said)).isIn(400, 501);
        assertThat(said).doesNotContain("Apache Tomcat", "at org.", "Exception");
    }

    @Test
    void chunks_win_over_a_length_and_the_connection_ends() {
        String said = said("POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked" + END
                + "0\r\n\r\nGET /api/v1/keys HTTP/1.1\r\nHost: x" + END);
        assertThat(said.substring(0, said.indexOf(END)).toLowerCase(Locale.ROOT))
                .contains("connection: close");
        assertThat(answers(said)).as(said).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/css/..%2f..%2fapplication.yaml",
                "/css/%2e%2e/%2e%2e/application.yaml",
                "/css/..%252f..%252fapplication.yaml",
                "/css/..\\..\\application.yaml",
                "/css/%c0%ae%c0%ae/application.yaml",
                "/webjars/../application.yaml",
                "/api/v1/keys/",
                "/api/v1/./keys",
                "/api/v1/x/../keys",
                "/api/v1/%6beys",
                "/API/V1/KEYS",
                "/api/v1/keys.json",
                "/api/v1/keys%20",
                "/api/v1/keys%00",
                "/api/v1/keys;/x",
                "//api/v1/keys",
                "/sign-in/..;/api/v1/keys",
                "/sign-in;/../api/v1/keys",
                "/sign-in%2f..%2fapi%2fv1%2fkeys",
                "/api%2fv1%2fkeys",
                "/api/v1/keys%2e",
                "/api/v1\\keys",
                "/api/v1/keys%0a",
                "/audit%00.csv",
                "/keys/%2e%2e/audit"
            })
    void no_path_leads_around_the_table(String path) {
        String said = said("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close" + END);
        assertThat(first(said)).as(said).isIn(400, 401, 404, 405);
        assertThat(said).doesNotContain("spring:", "holder", "Exception");
    }

    @Test
    void a_keys_path_in_other_letters_is_the_same_path_for_table_and_handler() {
        String key = keys.create("hostile", Role.READER, null, "test").shown();
        String said = said("GET /api/v1/%6beys HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                + "\r\nConnection: close" + END);
        assertThat(first(said)).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/record?lang=en%0d%0aSet-Cookie:%20beian_visit=x",
                "/sign-in?next=/%0d%0aSet-Cookie:%20beian_visit=x",
                "/record?next=%0aLocation:%20http://elsewhere.example.org",
                "/?lang=%0d%0a%0d%0a<script>",
                "/batches/x%0d%0aSet-Cookie:%20beian_visit=x.csv",
                "/filings.csv?q=%0d%0aSet-Cookie:%20beian_visit=x",
                "/api/v1/filings?limit=1&q=%0d%0aLocation:%20http://elsewhere.example.org",
                "/api/v1/exports/filings.csv%0d%0aSet-Cookie:%20a=b",
                "/feeds/batches/%0d%0aSet-Cookie:%20a=b.atom"
            })
    void no_parameter_becomes_a_header(String path) {
        String said = said("GET " + path + " HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\nConnection: close" + END);
        String headers = said.substring(0, said.indexOf(END));
        assertThat(headers.lines())
                .noneMatch(
                        line -> line.isBlank() || line.startsWith("Set-Cookie:") || line.startsWith("Location: http"));
    }

    private String upload(String name) {
        String key = keys.create("uploads-" + System.nanoTime(), Role.RECORDER, null, "test")
                .shown();
        String part = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename*=UTF-8''" + name
                + "\r\n\r\nx\r\n--b--\r\n";
        return said("POST /api/v1/intake/previews HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " + part.length() + END + part);
    }

    @Test
    void the_name_of_an_uploaded_file_becomes_no_header() {
        String said = upload("a%0d%0aSet-Cookie%3A%20a%3Db%22.csv");
        Matcher sha = Pattern.compile("\"sha256\":\"([0-9a-f]{64})\"").matcher(said);
        assertThat(sha.find()).as(said).isTrue();

        String file = said("GET /api/v1/files/" + sha.group(1) + " HTTP/1.1\r\nHost: x\r\nConnection: close" + END);

        assertThat(first(file)).isEqualTo(200);
        assertThat(file.substring(0, file.indexOf(END)).lines()).noneMatch(line -> line.startsWith("Set-Cookie"));
    }

    @Test
    void a_name_that_cannot_be_read_is_the_senders_fault() {
        String said = upload("a%0d%0aSet-Cookie:%20a=b%22.csv");
        assertThat(first(said)).as(said).isEqualTo(400);
        assertThat(said).contains("request.invalid");
    }

    @Test
    void errors_name_neither_server_nor_version() {
        for (String request : new String[] {
            "GARBAGE",
            "GET / HTTP/9.9\r\nHost: x",
            "GET / HTTP/1.1",
            "GET /\u0001 HTTP/1.1\r\nHost: x",
            "GET / HTTP/1.1\r\nHost: x\r\nX: " + "a".repeat(20_000),
            "TRACE / HTTP/1.1\r\nHost: x",
            "CONNECT elsewhere:443 HTTP/1.1\r\nHost: x"
        }) {
            String said = said(request + END);
            assertThat(first(said)).as(request).isBetween(400, 505).isNotEqualTo(500);
            assertThat(said).as(request).doesNotContain("Tomcat", "Apache", "Server:", "Exception", "at org.");
        }
    }
}
