package beian.operations.kind;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Tells events that this release can read from those of a later one. */
@Component
public class KnownEvents {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private final Serializer events;
    private final EventUpcaster history;

    public KnownEvents(@Qualifier("eventSerializer") Serializer events, EventUpcaster history) {
        this.events = events;
        this.history = history;
    }

    /** The event as this release reads it; absent if it cannot, or if it would overlook fields of a later revision. */
    public @Nullable Object read(DomainEventData<byte[]> stored) {
        try {
            return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), events, history)
                    .asStream()
                    .map(Message::getPayload)
                    .filter(event -> !(event instanceof UnknownSerializedType))
                    .filter(event -> !isNewer(stored.getPayload().getType().getRevision(), event))
                    .findFirst()
                    .orElse(null);
        } catch (SerializationException notThis) {
            return null;
        }
    }

    /** The revision that an event of this class is written in; empty if it never had another. */
    static String revision(Class<?> event) {
        Revision revision = event.getAnnotation(Revision.class);
        return revision == null ? "" : revision.value();
    }

    private static boolean isNewer(@Nullable String revision, Object event) {
        String known = revision(event.getClass());
        return revision != null
                && !known.isEmpty()
                && (!NUMBER.matcher(revision).matches() || Integer.parseInt(revision) > Integer.parseInt(known));
    }
}
