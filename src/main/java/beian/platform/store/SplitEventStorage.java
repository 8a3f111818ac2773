package beian.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;

/** One log through two pools: appending and aggregates on the writer, following the log on the readers. */
final class SplitEventStorage implements EventStorageEngine {

    private static final int READ_BATCH = 1000;

    private final EventStorageEngine writer;
    private final EventStorageEngine reader;

    /**
     * Axon's JDBC engine on both pools.
     *
     * @param dialect sets what the kind of database needs
     */
    SplitEventStorage(
            Database events,
            Serializer eventSerializer,
            Serializer snapshots,
            EventUpcaster history,
            Consumer<JdbcEventStorageEngine.Builder> dialect) {
        Function<DataSource, EventStorageEngine> engine = dataSource -> {
            JdbcEventStorageEngine.Builder builder = JdbcEventStorageEngine.builder()
                    .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                    .transactionManager(Database.transactionsOn(dataSource))
                    .eventSerializer(eventSerializer)
                    .snapshotSerializer(snapshots)
                    .upcasterChain(history)
                    .appendEvents(AppendStatement::build)
                    .batchSize(READ_BATCH);
            dialect.accept(builder);
            return builder.build();
        };
        this.writer = engine.apply(events.writer());
        this.reader = engine.apply(events.reader());
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        writer.appendEvents(events);
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        writer.storeSnapshot(snapshot);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return writer.readEvents(aggregateIdentifier, firstSequenceNumber);
    }

    /** None are taken: aggregates are kept in memory instead, and asking for them costs as much as reading the events. */
    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return writer.lastSequenceNumberFor(aggregateIdentifier);
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        return reader.readEvents(token, mayBlock);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return reader.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return reader.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return reader.createTokenAt(dateTime);
    }
}
