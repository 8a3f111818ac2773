package beian.platform;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that is refused; nothing was changed by it. Shown as a problem document whose texts, in both languages, stand
 * in {@code problems*.properties} under the code.
 */
public final class Rejected extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String code;
    private final transient Object[] arguments;
    private final transient List<Flaw> flaws;

    /** Why, in terms of HTTP. */
    public enum Kind {
        SHAPE(400),
        UNAUTHENTICATED(401),
        DENIED(403),
        UNKNOWN(404),
        METHOD(405),
        CONFLICT(409),
        PRECONDITION(412),
        TOO_LARGE(413),
        MEANING(422),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /**
     * One thing that is wrong with the content sent.
     *
     * @param pointer JSON pointer to the value
     * @param row the row of the batch, from 1; absent for values outside rows
     * @param column the field of that row or of the batch
     * @param code stable name of what is wrong; its texts say what and how to mend it
     * @param arguments what the texts mention
     * @param facts what a program wants to know besides, by name
     */
    public record Flaw(
            String pointer,
            @Nullable Integer row,
            String column,
            String code,
            List<Object> arguments,
            Map<String, Object> facts) {

        /** What its texts mention is all there is to say. */
        public Flaw(String pointer, @Nullable Integer row, String column, String code, List<Object> arguments) {
            this(pointer, row, column, code, arguments, Map.of());
        }
    }

    public Rejected(Kind kind, String code, Object... arguments) {
        this(kind, code, List.of(), arguments);
    }

    public Rejected(Kind kind, String code, List<Flaw> flaws, Object... arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.flaws = List.copyOf(flaws);
        this.arguments = arguments.clone();
    }

    public Kind kind() {
        return kind;
    }

    /** For example {@code batch.differs}. */
    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<Flaw> flaws() {
        return flaws;
    }
}
