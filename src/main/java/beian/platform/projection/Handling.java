package beian.platform.projection;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.annotation.AnnotatedHandlerInspector;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/**
 * The methods of a projection that take events in, as Axon finds them: once for each type of event. Its own adapter looks
 * through all of them for every event, a tenth of what reading the log costs.
 */
final class Handling {

    private final Projection projection;
    private final List<MessageHandlingMember<? super Projection>> methods;
    private final Map<Class<?>, MessageHandlingMember<? super Projection>> byType = new ConcurrentHashMap<>();

    Handling(Projection projection, ParameterResolverFactory parameters) {
        this.projection = projection;
        Class<? extends Projection> type = projection.getClass();
        this.methods = AnnotatedHandlerInspector.<Projection>inspectType(type, parameters)
                .getHandlers(type)
                .toList();
    }

    void handle(EventMessage<?> event) throws Exception {
        byType.computeIfAbsent(event.getPayloadType(), type -> first(event)).handle(event, projection);
    }

    /** Axon sorts them by how well they fit; {@link Projection#onOther} fits all. */
    private MessageHandlingMember<? super Projection> first(EventMessage<?> event) {
        return methods.stream()
                .filter(method -> method.canHandle(event))
                .findFirst()
                .orElseThrow();
    }
}
