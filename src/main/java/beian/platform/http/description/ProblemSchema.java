package beian.platform.http.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/** The shape of every refusal (RFC 9457, and what the tracker says besides). */
final class ProblemSchema {

    private ProblemSchema() {}

    static void addTo(Components components, String name) {
        components.addSchemas(
                name,
                object("Why a request is refused; nothing was changed by it")
                        .addProperty("type", text("Names the kind of problem: /problems/ and its code"))
                        .addProperty("title", text("The kind of problem, in the reader’s language"))
                        .addProperty("status", whole("The status of the answer"))
                        .addProperty("detail", text("This problem, in the reader’s language"))
                        .addProperty("code", text("Stable name of the kind, such as batch.differs"))
                        .addProperty("remedy", text("What to do about it"))
                        .addProperty("errors", list(flaw()))
                        .required(List.of("type", "title", "status")));
    }

    private static Schema<?> flaw() {
        return object("One thing that is wrong with what was sent")
                .addProperty("pointer", text("JSON pointer to the value"))
                .addProperty("row", whole("The row of the batch, from 1"))
                .addProperty("column", text("The field"))
                .addProperty("code", text("Stable name of what is wrong"))
                .addProperty("detail", text("What is wrong, in the reader’s language"))
                .addProperty("remedy", text("How to mend it"));
    }

    /** In 3.1 a schema says its types in a list. */
    private static Schema<?> typed(String type, String description) {
        Schema<?> schema = new Schema<>();
        schema.addType(type);
        return schema.description(description);
    }

    private static Schema<?> object(String description) {
        return typed("object", description);
    }

    private static Schema<?> text(String description) {
        return typed("string", description);
    }

    private static Schema<?> whole(String description) {
        return typed("integer", description);
    }

    private static Schema<?> list(Schema<?> items) {
        return typed("array", "Each flaw by itself").items(items);
    }
}
