package beian.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** What a reader of an OpenAPI 3.1 description trips over. */
public final class Lint {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    private final JsonNode description;
    private final List<String> flaws = new ArrayList<>();
    private final Set<String> ids = new TreeSet<>();
    private final Set<String> tags = new TreeSet<>();

    private Lint(JsonNode description) {
        this.description = description;
    }

    /** One sentence for each flaw. */
    public static List<String> flaws(JsonNode description) {
        Lint lint = new Lint(description);
        lint.head();
        for (Map.Entry<String, JsonNode> path : description.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                lint.operation(operation.getKey() + " " + path.getKey(), path.getKey(), operation.getValue());
            }
        }
        lint.references();
        return lint.flaws;
    }

    private void expect(boolean met, String otherwise) {
        if (!met) {
            flaws.add(otherwise);
        }
    }

    private static boolean isSaid(JsonNode text) {
        return text.isString() && !text.asString().isBlank();
    }

    private void head() {
        expect(description.path("openapi").asString("").startsWith("3.1."), "It is not of OpenAPI 3.1");
        for (String part : List.of("title", "version", "description")) {
            expect(isSaid(description.path("info").path(part)), "info has no " + part);
        }
        for (JsonNode tag : description.path("tags")) {
            expect(tags.add(tag.path("name").asString()), "Tag " + tag + " is there twice");
            expect(isSaid(tag.path("description")), "Tag " + tag + " has no description");
        }
    }

    private void operation(String place, String path, JsonNode operation) {
        expect(ids.add(operation.path("operationId").asString("")), place + " has no operationId of its own");
        expect(isSaid(operation.path("summary")), place + " has no summary");
        expect(
                !operation.path("summary").asString("").endsWith("."),
                place + " has a summary that ends in a full stop");
        expect(!operation.path("tags").isEmpty(), place + " has no tag");
        expect(tags.containsAll(Schemas.texts(operation.path("tags"))), place + " has a tag that is not described");
        parameters(place, path, operation.path("parameters"));
        answers(place, operation.path("responses"));
        JsonNode body = operation.path("requestBody").path("content");
        if (body.has("application/json")) {
            JsonNode json = body.get("application/json");
            expect(json.has("example") || json.has("examples"), place + " has no example of its body");
        }
    }

    private void parameters(String place, String path, JsonNode parameters) {
        Set<String> variables = new TreeSet<>();
        Matcher names = VARIABLE.matcher(path);
        while (names.find()) {
            variables.add(names.group(1));
        }
        Set<String> seen = new TreeSet<>();
        for (JsonNode parameter : parameters) {
            String name = parameter.path("name").asString();
            String at = place + " parameter " + name;
            expect(seen.add(parameter.path("in").asString() + " " + name), at + " is there twice");
            expect(
                    !Schemas.types(Schemas.resolve(description, parameter.path("schema")))
                            .isEmpty(),
                    at + " has no type");
            if (parameter.path("in").asString().equals("path")) {
                expect(parameter.path("required").asBoolean(false), at + " is in the path and not required");
                expect(variables.remove(name), at + " is not in the path");
            }
        }
        expect(variables.isEmpty(), place + " does not describe " + variables);
    }

    private void answers(String place, JsonNode answers) {
        expect(answers.propertyNames().stream().anyMatch(status -> status.startsWith("2")), place + " has no good end");
        for (Map.Entry<String, JsonNode> answer : answers.properties()) {
            String at = place + " " + answer.getKey();
            expect(isSaid(answer.getValue().path("description")), at + " has no description");
            if (answer.getKey().startsWith("4") || answer.getKey().startsWith("5")) {
                expect(
                        answer.getValue().path("content").has("application/problem+json"),
                        at + " is no problem document");
            }
        }
    }

    private void references() {
        Set<String> referred = new TreeSet<>();
        for (JsonNode reference : description.findValues("$ref")) {
            String to = reference.asString();
            referred.add(to);
            expect(!description.at(to.substring(1)).isMissingNode(), to + " leads nowhere");
        }
        for (String name : description.path("components").path("schemas").propertyNames()) {
            expect(referred.contains("#/components/schemas/" + name), "Schema " + name + " is used nowhere");
        }
    }
}
