package beian.contract;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an answer may be, whatever was asked. */
final class Judge {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Said by a node that could answer, and will. */
    private static final Set<String> BUSY = Set.of("streams.full");

    private Judge() {}

    /** What is wrong with an answer; absent if nothing is. */
    static Optional<String> complaint(Sent sent, HttpResponse<?> answer, String body, Duration took) {
        int status = answer.statusCode();
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (took.compareTo(PATIENCE) > 0) {
            return Optional.of("took " + took);
        }
        if (!sent.documented().isEmpty() && status != 304 && !sent.documented().contains(Integer.toString(status))) {
            return Optional.of(status + " is not described for it");
        }
        if (status >= 400 && !sent.request().method().equals("HEAD")) {
            return problem(status, type, body);
        }
        if (status < 300 && type.startsWith("application/json") && !body.isEmpty() && !isJson(body)) {
            return Optional.of("is no JSON");
        }
        return status >= 500 ? Optional.of("is " + status) : Optional.empty();
    }

    private static Optional<String> problem(int status, String type, String body) {
        if (!type.startsWith("application/problem+json")) {
            return Optional.of(status + " as " + type + ": " + body);
        }
        JsonNode problem = isJson(body) ? JSON.readTree(body) : JSON.createObjectNode();
        boolean valid = problem.path("type").asString("").startsWith("/problems/")
                && !problem.path("title").asString("").isBlank()
                && problem.path("status").asInt(0) == status;
        if (!valid) {
            return Optional.of("is no problem document: " + body);
        }
        boolean allowed = status < 500 || BUSY.contains(problem.path("code").asString(""));
        return allowed ? Optional.empty() : Optional.of("is " + status + ": " + body);
    }

    private static boolean isJson(String body) {
        try {
            JSON.readTree(body);
            return true;
        } catch (JacksonException e) {
            return false;
        }
    }
}
