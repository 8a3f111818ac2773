package beian.platform.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Appends the events of a turn. Those of one command have the same metadata, and many the same moment: written down once. */
final class AppendStatement {

    private AppendStatement() {}

    static PreparedStatement build(
            Connection connection, EventSchema schema, List<? extends EventMessage<?>> events, Serializer serializer)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(insert(schema));
        for (@Nullable Object[] row : rows(events, serializer)) {
            RowBatch.Rows.add(row, statement);
        }
        return statement;
    }

    static String insert(EventSchema schema) {
        return "insert into " + schema.domainEventTable() + " (" + schema.domainEventFields()
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    }

    static List<@Nullable Object[]> rows(List<? extends EventMessage<?>> events, Serializer serializer) {
        List<@Nullable Object[]> rows = new ArrayList<>(events.size());
        MetaData written = MetaData.emptyInstance();
        byte[] metadata = serializer.serialize(written, byte[].class).getData();
        long millisecond = Long.MIN_VALUE;
        String moment = "";
        for (EventMessage<?> message : events) {
            if (!(message instanceof DomainEventMessage<?> event)) {
                throw new IllegalArgumentException("Only aggregates have events: " + message.getPayloadType());
            }
            if (!event.getMetaData().equals(written)) {
                written = event.getMetaData();
                metadata = serializer.serialize(written, byte[].class).getData();
            }
            if (event.getTimestamp().toEpochMilli() != millisecond) {
                millisecond = event.getTimestamp().toEpochMilli();
                moment = DateTimeUtils.formatInstant(event.getTimestamp()); // of which it keeps three digits
            }
            SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
            rows.add(new @Nullable Object[] {
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                moment,
                payload.getType().getName(),
                payload.getType().getRevision(),
                payload.getData(),
                metadata
            });
        }
        return rows;
    }
}
