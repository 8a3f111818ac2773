package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.api.Test;

/** A large turn's events are serialised portion by portion, by somebody else, and once. */
class SerializationAheadTest {

    private final List<Object> serialised = new ArrayList<>();
    private final Serializer serializer = counting(new StoreConfiguration().eventSerializer());
    private final List<Runnable> work = new ArrayList<>();
    private final SerializationAhead ahead = new SerializationAhead(serializer, work::add);

    @Test
    void what_a_portion_holds_is_not_serialised_again() {
        List<EventMessage<?>> events = staged(SerializationAhead.PORTION);
        assertThat(work).hasSize(1);

        work.forEach(Runnable::run);
        assertThat(serialised).hasSameSizeAs(events);
        List<String> written = events.stream().map(this::written).toList();

        assertThat(written).startsWith("\"event 0\"", "\"event 1\"").hasSameSizeAs(events);
        assertThat(serialised).hasSameSizeAs(events);
    }

    @Test
    void few_events_are_left_to_whoever_appends_them() {
        staged(SerializationAhead.PORTION - 1);

        assertThat(work).isEmpty();
    }

    @Test
    void what_an_earlier_turn_left_is_forgotten() {
        staged(SerializationAhead.PORTION - 1);
        staged(1);

        assertThat(work).isEmpty();
    }

    private List<EventMessage<?>> staged(int count) {
        ahead.begin();
        List<EventMessage<?>> events = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> {
            EventMessage<?> event = new GenericEventMessage<>("event " + i);
            events.add(event);
            ahead.stage(List.of(event));
        });
        return events;
    }

    private String written(EventMessage<?> event) {
        return new String(event.serializePayload(serializer, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    /** Axon's own, that notes what it is given. */
    private Serializer counting(Serializer real) {
        return (Serializer) Proxy.newProxyInstance(
                Serializer.class.getClassLoader(), new Class<?>[] {Serializer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("serialize")) {
                        serialised.add(arguments[0]);
                    }
                    return method.invoke(real, arguments);
                });
    }
}
