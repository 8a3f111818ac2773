package beian.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Axon's JDBC event storage on SQLite: its statements where the driver needs other ones, and its error codes. */
final class SqliteEventStorage {

    private SqliteEventStorage() {}

    static EventStorageEngine engine(
            Database events, Serializer eventSerializer, Serializer snapshots, EventUpcaster history) {
        return new SplitEventStorage(events, eventSerializer, snapshots, history, SqliteEventStorage::speakSqlite);
    }

    private static void speakSqlite(JdbcEventStorageEngine.Builder engine) {
        engine.persistenceExceptionResolver(constraintViolations())
                .createHeadToken((connection, schema) -> orNoRow(connection, schema, "max(globalIndex)", "", null))
                .createTailToken((connection, schema) -> orNoRow(connection, schema, "min(globalIndex) - 1", "", null))
                .fetchTrackedEvents((connection, schema, index) ->
                        orNoRow(connection, schema, "min(globalIndex)", " where globalIndex > ?", index))
                .lastSequenceNumberFor((connection, schema, aggregate) ->
                        orNoRow(connection, schema, "max(sequenceNumber)", " where aggregateIdentifier = ?", aggregate))
                .createTokenAt((connection, schema, instant) -> orNoRow(
                        connection,
                        schema,
                        "min(globalIndex) - 1",
                        " where timeStamp >= ?",
                        DateTimeUtils.formatInstant(instant)));
    }

    /** An aggregate over no rows must answer no row: the driver cannot read a NULL as {@code Long}. */
    private static PreparedStatement orNoRow(
            Connection connection, EventSchema schema, String value, String where, @Nullable Object argument)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "select " + value + " from " + schema.domainEventTable() + where + " having " + value + " is not null");
        if (argument != null) {
            statement.setObject(1, argument);
        }
        return statement;
    }

    private static PersistenceExceptionResolver constraintViolations() {
        return exception -> exception.getCause() instanceof SQLiteException violation
                && violation.getErrorCode() == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }
}
