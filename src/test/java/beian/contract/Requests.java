package beian.contract;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests out of a description, half good and half not; the same seed makes the same ones. */
final class Requests {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final List<String> METHODS = List.of("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "OPTIONS");
    private static final List<String> TYPES = List.of(
            "text/plain", "application/xml", "application/x-www-form-urlencoded", "a/b/c", "text/csv;charset=x");
    private static final List<String> ACCEPTED =
            List.of("*/*", "application/json", "text/csv", "application/xml", "a/b/c", "text/html", "*/*;q=0");
    private static final List<String> LANGUAGES = List.of("zh", "en", "zh-CN,zh;q=0.9", "x-klingon", ";", "*");
    /** Expensive operations have their turn less often, or nothing else would have one. */
    private static final Set<String> HEAVY =
            Set.of("stream", "progress", "previews", "rebuilds", "backups", "samples", "exports");

    private static final int HEAVY_TURNS = 12;

    private final String base;
    private final Random random;
    private final Mutation mutation;
    private final List<Operation> operations = new ArrayList<>();

    private record Operation(String path, String method, JsonNode description) {

        private boolean isHeavy() {
            return HEAVY.stream().anyMatch(path::contains) && !path.endsWith("/exports");
        }
    }

    Requests(String base, JsonNode description, Random random) {
        this.base = base;
        this.random = random;
        this.mutation = new Mutation(random);
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                operations.add(new Operation(
                        path.getKey(), operation.getKey().toUpperCase(Locale.ROOT), operation.getValue()));
            }
        }
    }

    Sent next() {
        Operation operation = pick();
        boolean otherMethod = random.nextInt(40) == 0;
        String method = otherMethod ? METHODS.get(random.nextInt(METHODS.size())) : operation.method();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + address(operation))).timeout(PATIENCE);
        headers(operation, request);
        String body = body(operation, method);
        request.method(method, publisher(request, operation, body));
        return new Sent(request.build(), documented(operation, method), body);
    }

    private Operation pick() {
        Operation picked = operations.get(random.nextInt(operations.size()));
        return picked.isHeavy() && random.nextInt(HEAVY_TURNS) > 0 ? pick() : picked;
    }

    private static Set<String> documented(Operation operation, String method) {
        return method.equals(operation.method())
                ? new TreeSet<>(operation.description().path("responses").propertyNames())
                : Set.of();
    }

    private String address(Operation operation) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.description().path("parameters")) {
            String name = parameter.get("name").asString();
            switch (parameter.get("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", encoded(inPath(parameter)));
                case "query" -> {
                    for (int i = times(parameter); i > 0; i--) {
                        query.append(query.isEmpty() ? '?' : '&')
                                .append(name)
                                .append('=')
                                .append(encoded(value(parameter)));
                    }
                }
                default -> {}
            }
        }
        if (random.nextInt(30) == 0) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(Nasty.text(random)))
                    .append("=1");
        }
        return path + query;
    }

    /** Seldom more than one parameter that is not needed: each would be refused before the next is looked at. */
    private int times(JsonNode parameter) {
        if (parameter.path("required").asBoolean(false)) {
            return random.nextInt(20) == 0 ? 0 : 1;
        }
        return random.nextInt(4) == 0 ? 1 + random.nextInt(10) / 9 : 0;
    }

    private String inPath(JsonNode parameter) {
        String value = value(parameter);
        return value.isEmpty() ? "x" : value;
    }

    private String value(JsonNode parameter) {
        JsonNode values = parameter.path("schema").path("enum");
        String example = parameter.path("example").asString("");
        return switch (random.nextInt(4)) {
            case 0 -> Nasty.text(random);
            case 1 ->
                !values.isEmpty() ? values.get(random.nextInt(values.size())).asString() : example + random.nextInt(9);
            default ->
                !example.isEmpty() || values.isEmpty() ? example : values.get(0).asString();
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private void headers(Operation operation, HttpRequest.Builder request) {
        if (random.nextInt(20) == 0) {
            request.header("Accept", ACCEPTED.get(random.nextInt(ACCEPTED.size())));
        }
        if (random.nextInt(5) == 0) {
            request.header("Accept-Language", LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        }
        for (JsonNode parameter : operation.description().path("parameters")) {
            if (parameter.get("in").asString().equals("header") && random.nextBoolean()) {
                String value = value(parameter).replaceAll("[^ -~]", "");
                request.header(parameter.get("name").asString(), value.strip());
            }
        }
    }

    private @Nullable String body(Operation operation, String method) {
        JsonNode content = operation.description().path("requestBody").path("content");
        if (content.isEmpty() || method.equals("GET") || method.equals("HEAD")) {
            return null;
        }
        JsonNode examples = content.path("application/json").path("examples");
        if (examples.isEmpty() || random.nextInt(6) == 0) {
            return Nasty.body(random);
        }
        List<JsonNode> all = List.copyOf(examples.values());
        JsonNode example = all.get(random.nextInt(all.size())).get("value");
        JsonNode good = example.isString() ? JsonMapper.shared().readTree(example.asString()) : example;
        return random.nextInt(4) == 0 ? good.toString() : mutation.of(good);
    }

    private BodyPublisher publisher(HttpRequest.Builder request, Operation operation, @Nullable String body) {
        if (body == null) {
            return BodyPublishers.noBody();
        }
        if (operation.description().path("requestBody").path("content").has("multipart/form-data")) {
            return multipart(request, body);
        }
        boolean otherType = random.nextInt(30) == 0;
        request.header("Content-Type", otherType ? TYPES.get(random.nextInt(TYPES.size())) : "application/json");
        return BodyPublishers.ofString(body, StandardCharsets.UTF_8);
    }

    private BodyPublisher multipart(HttpRequest.Builder request, String content) {
        boolean broken = random.nextInt(4) == 0;
        request.header("Content-Type", "multipart/form-data; boundary=" + (broken ? "another" : "edge"));
        String part = random.nextBoolean() ? "file" : "text";
        String name = encoded(Nasty.text(random)).replaceAll("^(.{40}).*", "$1");
        return BodyPublishers.ofString("--edge\r\nContent-Disposition: form-data; name=\"" + part + "\""
                + (part.equals("file") ? "; filename=\"" + name + ".csv\"" : "") + "\r\n\r\n" + content
                + "\r\n--edge--\r\n");
    }
}
