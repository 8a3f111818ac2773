package beian.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConnection;

/** Questions about a long log: SQLite's steps are counted, thousand by thousand, since a look at every row takes many. */
class SqliteEventStorageTest {

    private static final int EVENTS = 40_000;
    private static final int STEPS = 1000;

    private final AtomicInteger thousands = new AtomicInteger();
    private SqliteStores stores;
    private EventStorageEngine log;

    @BeforeEach
    void fill(@TempDir Path folder) throws SQLException {
        stores = new SqliteStores(folder);
        stores.events().<Integer>write(jdbc -> jdbc.sql(
                        "with recursive n (i) as (select 1 union all select i + 1 from n where i < ?)"
                                + " insert into DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber,"
                                + " eventIdentifier, payload, payloadType, timeStamp, metaData)"
                                + " select i, 'all', i - 1, 'event' || i, '{}', 'java.util.Map', '2024-01-01T00:00:00Z', '{}'"
                                + " from n")
                .param(EVENTS)
                .update());
        Serializer serializer = Jackson3Serializer.builder().build();
        log = stores.storageEngine(serializer, serializer, new EventUpcasterChain());
        countStepsOf(stores.events().reader());
        countStepsOf(stores.events().writer());
    }

    private void countStepsOf(DataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection()) {
            ProgressHandler.setHandler(connection.unwrap(SQLiteConnection.class), STEPS, new ProgressHandler() {
                @Override
                protected int progress() {
                    thousands.incrementAndGet();
                    return 0;
                }
            });
        }
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Test
    void finds_the_ends_of_the_log_and_of_an_aggregate_without_looking_at_every_event() {
        assertThat(log.createHeadToken().position()).hasValue(EVENTS);
        assertThat(log.createTailToken().position()).hasValue(0);
        assertThat(log.lastSequenceNumberFor("all")).contains(EVENTS - 1L);
        assertThat(log.lastSequenceNumberFor("none")).isEmpty();
        assertThat(thousands).hasValueLessThan(2);
    }
}
