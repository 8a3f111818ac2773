package beian.contract;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Finds its way about the schemas of a description. */
final class Schemas {

    private static final String LOCAL = "#";

    private Schemas() {}

    /** The schema itself, wherever a reference leads. */
    static JsonNode resolve(JsonNode description, JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isString() && reference.asString().startsWith(LOCAL)
                ? resolve(description, description.at(reference.asString().substring(LOCAL.length())))
                : schema;
    }

    /** The types that it allows; none if it allows any. */
    static Set<String> types(JsonNode schema) {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isString()) {
            types.add(type.asString());
        }
        if (type.isArray()) {
            type.forEach(each -> types.add(each.asString()));
        }
        return types;
    }

    static Set<String> texts(JsonNode list) {
        Set<String> texts = new TreeSet<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }
}
