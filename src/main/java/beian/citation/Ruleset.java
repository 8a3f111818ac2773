package beian.citation;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The rules that an answer says it was made by. */
public record Ruleset(String name, int version) {

    /** Absent where an answer names none. */
    static @Nullable Ruleset of(JsonNode answer) {
        JsonNode ruleset = answer.path("ruleset");
        return ruleset.path("name").isString() && ruleset.path("version").isInt()
                ? new Ruleset(
                        ruleset.get("name").asString(), ruleset.get("version").asInt())
                : null;
    }
}
