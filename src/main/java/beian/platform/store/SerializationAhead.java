package beian.platform.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.Serializer;

/**
 * Serialises what a large turn stages on another processor while its command goes on. A message keeps what it became, so
 * whoever appends it finds that, or does what is not done yet.
 */
final class SerializationAhead {

    /** Fewer are not worth another thread. */
    static final int PORTION = 250;

    private final Serializer serializer;
    private final Executor other;
    private List<EventMessage<?>> staged = new ArrayList<>();

    /** @param other does the work */
    SerializationAhead(Serializer serializer, Executor other) {
        this.serializer = serializer;
        this.other = other;
    }

    /** A turn stages its first events. */
    void begin() {
        staged = new ArrayList<>();
    }

    void stage(List<? extends EventMessage<?>> events) {
        staged.addAll(events);
        if (staged.size() >= PORTION) {
            List<EventMessage<?>> portion = staged;
            staged = new ArrayList<>();
            other.execute(() -> portion.forEach(event -> event.serializePayload(serializer, byte[].class)));
        }
    }
}
