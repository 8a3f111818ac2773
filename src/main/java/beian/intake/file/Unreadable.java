package beian.intake.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is refused. What people are told stands in {@code problems*.properties} under the code.
 *
 * <p>The arguments are texts and numbers, so that a refusal can be handed from one process to another.
 */
public final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient List<Object> arguments;

    public Unreadable(String code, Object... arguments) {
        this(code, null, arguments);
    }

    /**
     * The same, because a library said so.
     *
     * @param cause never shown to whoever sent the file
     */
    public Unreadable(String code, @Nullable Throwable cause, Object... arguments) {
        super(code, cause);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** For example {@code file.encrypted}. */
    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
