package beian.claim.expression;

import beian.filing.BatchReader.Flaws;
import beian.filing.Fields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * A place in a claim's JSON, which notes what is wrong there.
 *
 * @param name the last step of its pointer, unescaped; {@code expression} for the whole
 * @param parent pointer of what it stands in
 */
record Node(JsonNode json, String parent, String name, Flaws flaws) {

    static Node whole(JsonNode json, Flaws flaws) {
        return new Node(json, "", "expression", flaws);
    }

    String pointer() {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    Node at(String key) {
        return new Node(json.path(key), pointer(), key, flaws);
    }

    /** An object without keys in its place. */
    Node nothing() {
        return new Node(JsonNodeFactory.instance.objectNode(), parent, name, flaws);
    }

    List<Node> items() {
        List<Node> items = new ArrayList<>();
        for (JsonNode item : json) {
            items.add(new Node(item, pointer(), Integer.toString(items.size()), flaws));
        }
        return items;
    }

    Set<String> keys() {
        return json.isObject() ? new TreeSet<>(json.propertyNames()) : Set.of();
    }

    boolean has(String key) {
        return json.has(key);
    }

    /** Notes a flaw; nothing that is noted is ever recorded, so what is read on does not matter. */
    void flaw(String code, Object... arguments) {
        String field = name.replace("~", "~0").replace("/", "~1");
        new Fields(parent, null, flaws).flaw(field, code, arguments);
    }

    /** Notes every key that is not allowed, or that the place is no object. */
    void allow(Collection<String> keys) {
        if (!json.isObject()) {
            flaw("expression.not-object");
        }
        for (String key : keys()) {
            if (!keys.contains(key)) {
                at(key).flaw("expression.unknown-key", String.join(", ", keys));
            }
        }
    }

    /** The text; absent, and noted, if it is none, or blank, or too long. */
    @Nullable
    String text() {
        if (!json.isString() || json.asString().isBlank()) {
            flaw("expression.not-text");
            return null;
        }
        String text = json.asString().strip();
        if (text.length() > Fields.SHORT) {
            flaw("text.too-long", text.length(), Fields.SHORT);
        }
        return text;
    }
}
