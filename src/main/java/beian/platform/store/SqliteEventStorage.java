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
                .createHeadToken((connection, schema) ->
                        extreme(connection, schema, "globalIndex", "", "globalIndex desc", null))
                .createTailToken(
                        (connection, schema) -> extreme(connection, schema, "globalIndex - 1", "", "globalIndex", null))
                .fetchTrackedEvents((connection, schema, index) ->
                        extreme(connection, schema, "globalIndex", " where globalIndex > ?", "globalIndex", index))
                .lastSequenceNumberFor((connection, schema, aggregate) -> extreme(
                        connection,
                        schema,
                        "sequenceNumber",
                        " where aggregateIdentifier = ?",
                        "sequenceNumber desc",
                        aggregate))
                .createTokenAt((connection, schema, instant) -> extreme(
                        connection,
                        schema,
                        "globalIndex - 1",
                        " where timeStamp >= ?",
                        "globalIndex",
                        DateTimeUtils.formatInstant(instant)));
    }

    /**
     * No row where there is none: the driver cannot read the NULL of a {@code min} or {@code max} as {@code Long}, and with
     * {@code having} SQLite looks at every row.
     */
    private static PreparedStatement extreme(
            Connection connection,
            EventSchema schema,
            String value,
            String where,
            String order,
            @Nullable Object argument)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "select " + value + " from " + schema.domainEventTable() + where + " order by " + order + " limit 1");
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
