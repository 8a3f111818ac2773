package beian.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What a client that was written for one description would no longer find, or could no longer send, under another one. */
public final class Compatibility {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> PARTS = List.of("items", "additionalProperties");

    private final JsonNode before;
    private final JsonNode now;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> compared = new HashSet<>();

    private Compatibility(JsonNode before, JsonNode now) {
        this.before = before;
        this.now = now;
    }

    /** One sentence for each breach; none if every client of {@code before} gets on with {@code now}. */
    public static List<String> breaches(JsonNode before, JsonNode now) {
        Compatibility comparison = new Compatibility(before, now);
        comparison.paths();
        return comparison.broken;
    }

    /** Whether a schema is for what clients send, which may be taken more widely, or for what they get. */
    private enum Way {
        SENT,
        ANSWERED
    }

    private void paths() {
        for (Map.Entry<String, JsonNode> path : before.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    String place = operation.getKey() + " " + path.getKey();
                    JsonNode today = now.path("paths").path(path.getKey()).path(operation.getKey());
                    if (today.isMissingNode()) {
                        broken.add(place + " is gone");
                    } else {
                        operation(place, operation.getValue(), today);
                    }
                }
            }
        }
    }

    private void operation(String place, JsonNode was, JsonNode is) {
        parameters(place, was, is);
        content(place + " body", was.path("requestBody"), is.path("requestBody"), Way.SENT);
        if (is.path("requestBody").path("required").asBoolean(false)
                && !was.path("requestBody").path("required").asBoolean(false)) {
            broken.add(place + " now asks for a body");
        }
        for (Map.Entry<String, JsonNode> answer : was.path("responses").properties()) {
            if (answer.getKey().startsWith("2")) {
                String at = place + " " + answer.getKey();
                JsonNode today = is.path("responses").path(answer.getKey());
                if (today.isMissingNode()) {
                    broken.add(at + " is no longer answered");
                } else {
                    content(at, answer.getValue(), today, Way.ANSWERED);
                }
            }
        }
    }

    private void parameters(String place, JsonNode was, JsonNode is) {
        for (JsonNode parameter : was.path("parameters")) {
            JsonNode today = parameter(is, parameter);
            String at = place + " parameter " + parameter.get("name").asString();
            if (today.isMissingNode()) {
                broken.add(at + " is gone");
            } else {
                schema(at, parameter.path("schema"), today.path("schema"), Way.SENT);
            }
        }
        for (JsonNode parameter : is.path("parameters")) {
            boolean needed = parameter.path("required").asBoolean(false);
            if (needed && !parameter(was, parameter).path("required").asBoolean(false)) {
                broken.add(place + " now asks for parameter "
                        + parameter.get("name").asString());
            }
        }
    }

    private static JsonNode parameter(JsonNode operation, JsonNode like) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.get("name").equals(like.get("name"))
                    && parameter.get("in").equals(like.get("in"))) {
                return parameter;
            }
        }
        return operation.path("none");
    }

    private void content(String place, JsonNode was, JsonNode is, Way way) {
        for (Map.Entry<String, JsonNode> type : was.path("content").properties()) {
            JsonNode today = is.path("content").path(type.getKey());
            if (today.isMissingNode()) {
                broken.add(place + " is no longer to be had as " + type.getKey());
            } else {
                schema(place, type.getValue().path("schema"), today.path("schema"), way);
            }
        }
    }

    private void schema(String place, JsonNode was, JsonNode is, Way way) {
        JsonNode old = Schemas.resolve(before, was);
        JsonNode today = Schemas.resolve(now, is);
        if (was.has("$ref") && !compared.add(way + " " + was.get("$ref") + " " + is.path("$ref"))) {
            return;
        }
        types(place, old, today, way);
        values(place, old, today, way);
        for (Map.Entry<String, JsonNode> field : old.path("properties").properties()) {
            JsonNode same = today.path("properties").path(field.getKey());
            if (same.isMissingNode()) {
                broken.add(place + " field " + field.getKey() + " is gone");
            } else {
                schema(place + "." + field.getKey(), field.getValue(), same, way);
            }
        }
        needed(place, old, today, way);
        for (String part : PARTS) {
            if (old.path(part).isObject()) {
                schema(place + "[]", old.get(part), today.path(part), way);
            }
        }
    }

    private void types(String place, JsonNode old, JsonNode today, Way way) {
        Set<String> were = Schemas.types(old);
        Set<String> are = Schemas.types(today);
        Set<String> narrower = way == Way.SENT ? were : are;
        Set<String> wider = way == Way.SENT ? are : were;
        boolean fits = wider.isEmpty() || (!narrower.isEmpty() && wider.containsAll(narrower));
        if (!fits || !old.path("format").equals(today.path("format"))) {
            broken.add(place + " was " + were + old.path("format") + " and is " + are + today.path("format"));
        }
    }

    /** A value that may no longer be sent is a breach; that more may be answered is not, and the API's page says so. */
    private void values(String place, JsonNode old, JsonNode today, Way way) {
        Set<String> gone = new TreeSet<>(Schemas.texts(old.path("enum")));
        gone.removeAll(Schemas.texts(today.path("enum")));
        if (way == Way.SENT && today.has("enum") && !gone.isEmpty()) {
            broken.add(place + " no longer takes " + gone);
        }
    }

    private void needed(String place, JsonNode old, JsonNode today, Way way) {
        Set<String> needed = new TreeSet<>(Schemas.texts((way == Way.SENT ? today : old).path("required")));
        needed.removeAll(Schemas.texts((way == Way.SENT ? old : today).path("required")));
        if (!needed.isEmpty()) {
            broken.add(place + (way == Way.SENT ? " now needs " : " no longer always has ") + needed);
        }
    }
}
