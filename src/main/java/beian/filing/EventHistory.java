package beian.filing;

import java.util.stream.Stream;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.springframework.stereotype.Component;

/**
 * Events of earlier revisions become those of today while they are read: one step per renamed or retyped field, in order.
 * There is none yet; a field that was merely added gets its default in the event's compact constructor.
 */
@Component
class EventHistory implements EventUpcaster {

    private final EventUpcasterChain steps = new EventUpcasterChain();

    @Override
    public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
        return steps.upcast(events);
    }
}
