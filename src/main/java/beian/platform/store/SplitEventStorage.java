package beian.platform.store;

import java.sql.Connection;
import java.sql.SQLException;
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
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** One log through two pools: appending and aggregates on the writer, following the log on the readers. */
final class SplitEventStorage implements EventStorageEngine {

    private static final int READ_BATCH = 1000;
    private static final EventSchema SCHEMA = EventSchema.builder().build();
    private static final String INSERT = AppendStatement.insert(SCHEMA);

    private final DataSource target;
    private final Serializer serializer;
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
                    .schema(SCHEMA)
                    .appendEvents((connection, schema, type, appended, serializer, timestamps) ->
                            AppendStatement.build(connection, schema, appended, serializer))
                    .batchSize(READ_BATCH);
            dialect.accept(builder);
            return builder.build();
        };
        this.target = events.writer();
        this.serializer = eventSerializer;
        this.writer = engine.apply(target);
        this.reader = engine.apply(events.reader());
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        if (!copied(events)) {
            writer.appendEvents(events); // and where a key is there already, it knows what to throw
        }
    }

    private boolean copied(List<? extends EventMessage<?>> events) {
        Connection connection = DataSourceUtils.getConnection(target);
        try {
            return RowCopy.isFor(connection, INSERT, events.size())
                    && RowCopy.copied(connection, INSERT, AppendStatement.rows(events, serializer));
        } catch (SQLException e) {
            throw new EventStoreException("Events cannot be appended", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, target);
        }
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
