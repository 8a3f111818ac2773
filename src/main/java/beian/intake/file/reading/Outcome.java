package beian.intake.file.reading;

import beian.intake.file.Contents;
import beian.intake.file.Unreadable;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** What a reading process leaves behind: the contents, or the code and the arguments of a refusal. */
record Outcome(
        @Nullable Contents contents,
        @Nullable String code,
        @Nullable List<Object> arguments) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Outcome of(Contents contents) {
        return new Outcome(contents, null, null);
    }

    static Outcome of(Unreadable refusal) {
        return new Outcome(null, refusal.code(), refusal.arguments());
    }

    void write(Path file) {
        JSON.writeValue(file, this);
    }

    /** Throws {@code file.unreadable} if it is not whole. */
    static Outcome read(Path file) {
        try {
            return JSON.readValue(file, Outcome.class);
        } catch (JacksonException e) {
            throw new Unreadable("file.unreadable", e);
        }
    }

    Contents orThrow() {
        if (contents == null) {
            throw new Unreadable(
                    code == null ? "file.unreadable" : code, arguments == null ? new Object[0] : arguments.toArray());
        }
        return contents;
    }
}
