package beian.inert;

import beian.Http;
import beian.Http.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends hostile texts to every text field of every operation of a description, one at a time, the rest as in its example. */
final class Everywhere {

    private static final Set<String> METHODS = Set.of("put", "post", "patch");
    private static final String JSON = "application/json";

    private final Http http;
    private final JsonNode description;
    private final Map<String, String> addresses;
    private final Map<String, List<Integer>> answers = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();
    private int number;

    /**
     * Sends nothing yet.
     *
     * @param addresses real ones of what no example can know
     */
    Everywhere(Http http, JsonNode description, Map<String, String> addresses) {
        this.http = http;
        this.description = description;
        this.addresses = addresses;
    }

    /** The statuses that each field got. */
    Map<String, List<Integer>> answers() {
        return answers;
    }

    /** Answers of 500 and above. */
    List<String> failures() {
        return failures;
    }

    Everywhere send() {
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                JsonNode content =
                        operation.getValue().path("requestBody").path("content").path(JSON);
                if (METHODS.contains(operation.getKey()) && !content.isMissingNode()) {
                    content.path("examples")
                            .forEach(example ->
                                    send(operation.getKey(), path.getKey(), operation.getValue(), content, example));
                }
            }
        }
        return this;
    }

    private void send(String method, String path, JsonNode operation, JsonNode content, JsonNode example) {
        JsonNode value = example.get("value");
        JsonNode body = value.isString() ? JsonMapper.shared().readTree(value.asString()) : value;
        for (JsonPointer place : Places.of(description, content.path("schema"), body)) {
            for (String text : Hostile.texts(place.toString())) {
                JsonNode sent = Places.with(withoutNumbers(body, place), place, text);
                Reply reply = send(method, address(method, path, operation), sent);
                String field = method + " " + path + " " + place;
                answers.computeIfAbsent(field, any -> new ArrayList<>()).add(reply.status());
                if (reply.status() >= 500) {
                    failures.add(field + " " + reply.status() + " " + sent);
                }
            }
        }
    }

    private Reply send(String method, String address, JsonNode body) {
        return switch (method) {
            case "put" -> http.put(address, body.toString());
            case "post" -> http.post(address, body.toString());
            default -> http.patch(address, body);
        };
    }

    /** A number belongs to one company; a hostile one shall have rows, too. */
    private static JsonNode withoutNumbers(JsonNode body, JsonPointer place) {
        JsonNode copy = body.deepCopy();
        for (JsonNode row : copy.path("rows")) {
            if (!place.toString().endsWith("/number")) {
                ((ObjectNode) row).remove("number");
            }
        }
        return copy;
    }

    private String address(String method, String path, JsonNode operation) {
        String address = addresses.getOrDefault(path, path);
        for (JsonNode parameter : operation.path("parameters")) {
            String name = "{" + parameter.get("name").asString() + "}";
            String id = method.equals("put")
                    ? "inert:" + ++number
                    : parameter.path("example").asString("none");
            address = address.replace(name, id);
        }
        return address;
    }
}
