package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.platform.store.StoreSettings.Postgres;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Many events at once; SQLite has one writer, so nobody expects a conflict there. */
class AppendingTest {

    private static final int MANY = 250;

    @TestFactory
    Stream<DynamicTest> appends_events_in_their_order_and_none_of_a_stream_that_went_on_elsewhere(
            @TempDir Path folder) {
        return Stream.of(
                DynamicTest.dynamicTest("SQLite", () -> check(new SqliteStores(folder), EventStoreException.class)),
                DynamicTest.dynamicTest(
                        "PostgreSQL",
                        () -> check(
                                new PostgresStores(new Postgres(TestPostgres.newDatabase(), null, null)),
                                ConcurrencyException.class)));
    }

    private static void check(Stores stores, Class<? extends Throwable> conflict) {
        try (stores) {
            Serializer serializer = Jackson3Serializer.builder().build();
            EventStorageEngine log = stores.storageEngine(serializer, serializer, new EventUpcasterChain());
            append(stores, log, events("one", 0, 3 * MANY));

            assertThatThrownBy(() -> append(stores, log, afterOthers(0))).isInstanceOf(conflict);
            assertThatThrownBy(() -> append(stores, log, afterOthers(MANY - 1))).isInstanceOf(conflict);
            append(stores, log, events("one", 3 * MANY, MANY));

            assertThat(log.readEvents(null, false))
                    .extracting(event -> event.trackingToken().position().orElseThrow() + ":" + event.getPayload())
                    .containsExactlyElementsOf(IntStream.range(0, 4 * MANY)
                            .mapToObj(i -> (i + 1) + ":事件\t" + i)
                            .toList());
        }
    }

    /** As many events, of which the one after {@code others} of another stream is there already. */
    private static List<DomainEventMessage<?>> afterOthers(int others) {
        List<DomainEventMessage<?>> events = events("other", 1, others);
        events.addAll(events("one", 3 * MANY - 1, MANY - others));
        return events;
    }

    private static void append(Stores stores, EventStorageEngine log, List<DomainEventMessage<?>> events) {
        stores.takeTurn().run(() -> {
            log.appendEvents(events);
            return events.size();
        });
    }

    private static List<DomainEventMessage<?>> events(String stream, int first, int count) {
        List<DomainEventMessage<?>> events = new ArrayList<>();
        for (int i = first; i < first + count; i++) {
            events.add(new GenericDomainEventMessage<>("Stream", stream, i, "事件\t" + i));
        }
        return events;
    }
}
