package beian;

import static org.assertj.core.api.Assertions.assertThat;

import beian.Http.Reply;
import beian.contract.Compatibility;
import beian.contract.Lint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description describes every endpoint, and its examples work as they stand. */
@TrackerTest
class OpenApiTest {

    private static final String MISSING = "missing example";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private static final byte[] FILE = "模型名称,备案单位\n文件示例模型,文件示例（北京）科技有限公司\n".getBytes(StandardCharsets.UTF_8);

    private Http http;
    private JsonNode description;
    /** What was made by the examples of POST: no example can know its id beforehand. */
    private final List<String> made = new ArrayList<>();

    @BeforeEach
    void read(@LocalServerPort int port) {
        http = new Http(port);
        http.post("/api/v1/samples");
        makePreview();
        description = http.get("/v3/api-docs").json();
    }

    /** A preview that can be recorded, and the file of it. */
    private void makePreview() {
        Reply sent = http.upload("/api/v1/intake/previews", "example.csv", FILE);
        String address = sent.header("Location");
        assertThat(http.get(address + "/progress").body()).contains("READY");
        http.patch(
                address,
                Map.of(
                        "heads",
                        List.of(Map.of(
                                "batchId", "example:file",
                                "source", "示例",
                                "kind", "DELTA",
                                "publishedOn", "2026-01"))));
        made.add(address);
        made.add("/api/v1/files/" + sent.json().at("/file/sha256").asString());
    }

    @Test
    void every_endpoint_is_described_in_a_sentence() {
        Set<String> mapped = new TreeSet<>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .keySet()
                .forEach(mapping -> mapped.addAll(mapping.getPatternValues()));
        mapped.removeIf(path -> !path.startsWith("/api/") && !path.startsWith("/feeds/"));

        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(new TreeSet<>(description.get("paths").propertyNames())).isEqualTo(mapped);
        for (JsonNode path : description.get("paths")) {
            for (JsonNode operation : path) {
                assertThat(operation.get("summary").asString()).isNotBlank();
            }
        }
    }

    @Test
    void it_reads_without_a_flaw() {
        assertThat(Lint.flaws(description)).isEmpty();
    }

    /** What is served now is left in {@code target}, for the baseline of the next release. */
    @Test
    void no_client_of_the_first_release_is_left_behind() throws IOException {
        Files.writeString(Path.of("target", "openapi.json"), description.toPrettyString());
        JsonNode released = JsonMapper.shared().readTree(Files.readString(Path.of("docs", "openapi-0.1.json")));

        assertThat(Compatibility.breaches(released, description)).isEmpty();
    }

    @Test
    void every_example_works() {
        List<String> failed = new ArrayList<>();
        for (String method : List.of("put", "post", "get")) {
            for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
                if (path.getValue().has(method)) {
                    Reply reply = execute(path.getKey(), method, path.getValue().get(method));
                    boolean refused = reply.status() == 409 && isChange(path);
                    if (reply.status() >= 300 && !refused) {
                        failed.add(method + " " + path.getKey() + " " + reply.status() + " " + reply.body());
                    }
                }
            }
        }

        assertThat(failed).isEmpty();
    }

    /** The log may not allow it at the moment; its example was read all the same. */
    private static boolean isChange(Map.Entry<String, JsonNode> path) {
        return path.getValue().at("/post/tags").toString().contains("changes");
    }

    private Reply execute(String path, String method, JsonNode operation) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, Object> variables = new HashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.get("name").asString();
            if (parameter.get("in").asString().equals("path")) {
                variables.put(name, parameter.path("example").asString(MISSING));
            } else if (parameter.has("example")) {
                address.queryParam(name, "{" + name + "}");
                variables.put(name, parameter.get("example").asString());
            }
        }
        String uri = address.encode().buildAndExpand(variables).toUriString();
        return switch (method) {
            case "get" -> http.get(variables.containsValue(MISSING) ? lastMade(path, uri) : uri);
            case "post" -> post(variables.containsValue(MISSING) ? lastMade(path, uri) : uri, operation);
            case "put" -> http.put(uri, example(operation));
            default -> throw new AssertionError("No example is executed for " + method + " " + path);
        };
    }

    private Reply post(String uri, JsonNode operation) {
        if (operation.at("/requestBody/content").has("multipart/form-data")) {
            return http.upload(uri, "example.csv", FILE); // still being read, so nothing goes on with it
        }
        Reply reply = operation.has("requestBody") ? http.post(uri, (Object) example(operation)) : http.post(uri);
        if (!reply.header("Location").isEmpty()) {
            made.add(reply.header("Location"));
        }
        return reply;
    }

    private String lastMade(String path, String otherwise) {
        String beginning = path.substring(0, path.indexOf('{'));
        String rest = path.substring(path.indexOf('}') + 1);
        return made.stream()
                .filter(address -> address.startsWith(beginning))
                .map(address -> address + rest)
                .reduce(otherwise, (before, last) -> last);
    }

    private static String example(JsonNode operation) {
        JsonNode examples = operation.at("/requestBody/content/application~1json/examples");
        JsonNode value = examples.iterator().next().get("value");
        return value.isString() ? value.asString() : value.toString();
    }
}
