package beian.platform.telemetry;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** A field that every line logged by this thread carries until it is closed; what stood there before stands there again then. */
public final class Mark implements AutoCloseable {

    /** The id of the HTTP request on whose behalf something happens. */
    public static final String REQUEST = "request";

    /** The id of the command that is handled, which its events carry too. */
    public static final String COMMAND = "command";

    /** The position in the log: of the event that is projected, or up to which a command was recorded. */
    public static final String POSITION = "position";

    /** The projection that takes an event in. */
    public static final String PROJECTION = "projection";

    private final String key;
    private final @Nullable String before;

    private Mark(String key, @Nullable String value) {
        this.key = key;
        this.before = MDC.get(key);
        set(value);
    }

    /** Marks what is logged from now on; with an absent value nothing is changed. */
    public static Mark of(String key, @Nullable String value) {
        return new Mark(key, value == null ? MDC.get(key) : value);
    }

    private void set(@Nullable String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }

    @Override
    public void close() {
        set(before);
    }
}
