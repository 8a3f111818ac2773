package beian.inert;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The places of a body that can hold a text: those of its example, and those that the description has besides. */
final class Places {

    private static final String LOCAL = "#";

    private final JsonNode description;
    private final Set<JsonPointer> found = new LinkedHashSet<>();

    private Places(JsonNode description) {
        this.description = description;
    }

    static List<JsonPointer> of(JsonNode description, JsonNode schema, JsonNode example) {
        Places places = new Places(description);
        places.collect(schema, example, JsonPointer.empty());
        return List.copyOf(places.found);
    }

    private void collect(JsonNode schema, JsonNode value, JsonPointer at) {
        JsonNode resolved = resolve(schema);
        if (value.isString()) {
            found.add(at);
        }
        if (value.isObject()) {
            List<String> names = new ArrayList<>(value.propertyNames());
            for (Map.Entry<String, JsonNode> property :
                    resolved.path("properties").properties()) {
                boolean isText = types(resolve(property.getValue())).contains("\"string\"");
                if (isText && !names.contains(property.getKey())) {
                    found.add(at.appendProperty(property.getKey()));
                }
            }
            names.forEach(
                    name -> collect(resolved.path("properties").path(name), value.get(name), at.appendProperty(name)));
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            collect(resolved.path("items"), value.get(i), at.appendIndex(i));
        }
    }

    private static String types(JsonNode schema) {
        return schema.path("type").toString();
    }

    private JsonNode resolve(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.startsWith(LOCAL) ? resolve(description.at(reference.substring(LOCAL.length()))) : schema;
    }

    /** The body with another text at a place. */
    static JsonNode with(JsonNode body, JsonPointer place, String text) {
        JsonNode copy = body.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ObjectNode object) {
            object.put(place.last().getMatchingProperty(), text);
        } else if (parent instanceof ArrayNode array) {
            array.set(place.last().getMatchingIndex(), array.stringNode(text));
        }
        return copy;
    }
}
