package beian.platform.telemetry;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.MessageHandlerInterceptor;

/** Lines logged while a projection takes an event in name the projection and the position of the event. */
public final class ProjectionMarks {

    private ProjectionMarks() {}

    /** For the handlers of one projection. */
    public static MessageHandlerInterceptor<EventMessage<?>> of(String projection) {
        return (batch, chain) -> {
            try (Mark name = Mark.of(Mark.PROJECTION, projection);
                    Mark place = Mark.of(Mark.POSITION, position(batch.getMessage()))) {
                return chain.proceed();
            }
        };
    }

    private static String position(EventMessage<?> event) {
        return event instanceof TrackedEventMessage<?> tracked
                ? Long.toString(tracked.trackingToken().position().orElse(0))
                : "?";
    }
}
