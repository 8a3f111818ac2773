package beian.platform.projection;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands {@link Recorded} to the handlers that ask for it. */
@Component
final class RecordedParameter implements ParameterResolverFactory, ParameterResolver<Recorded> {

    @Override
    public @Nullable ParameterResolver<?> createInstance(Executable executable, Parameter[] parameters, int index) {
        return parameters[index].getType() == Recorded.class ? this : null;
    }

    @Override
    public Recorded resolveParameterValue(Message<?> message) {
        TrackedEventMessage<?> event = (TrackedEventMessage<?>) message;
        return new Recorded(event.trackingToken().position().orElseThrow(), event.getTimestamp());
    }

    @Override
    public boolean matches(Message<?> message) {
        return message instanceof TrackedEventMessage;
    }
}
