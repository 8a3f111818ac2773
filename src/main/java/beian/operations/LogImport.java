package beian.operations;

import beian.operations.LogFile.Header;
import beian.operations.LogFile.Line;
import beian.platform.store.DerivedFromLog;
import beian.platform.store.RowBatch;
import beian.platform.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.Revision;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.UnknownSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file that {@link LogExport} wrote into an empty store: all of it, in one transaction, or nothing. */
@Component
class LogImport {

    private static final int PORTION = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final String INSERT =
            "insert into DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber, type, eventIdentifier,"
                    + " metaData, payload, payloadRevision, payloadType, timeStamp) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Stores stores;
    private final Serializer events;
    private final EventUpcaster history;
    private final List<DerivedFromLog> derived;

    LogImport(
            Stores stores,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcaster history,
            List<DerivedFromLog> derived) {
        this.stores = stores;
        this.events = events;
        this.history = history;
        this.derived = derived;
    }

    /** Why a file is not read, with the line to look at. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Refused(Path file, long line, String why) {
            super("The log was not imported: " + file + ", line " + line + ": " + why);
        }
    }

    /**
     * Imports the file.
     *
     * @return the number of events read
     * @throws Refused if the store is not empty, or at the first line that is wrong; nothing is imported then
     */
    long read(Path file) {
        return stores.recording().fetchInTransaction(() -> {
            if (!isEmpty()) {
                throw new Refused(
                        file, 1, "the store is not empty; set beian.data-folder or beian.postgres.url to a new one");
            }
            return readLines(file);
        });
    }

    private boolean isEmpty() {
        return JdbcClient.create(stores.events().writer())
                .sql("select 1 from DomainEventEntry limit 1")
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    private long readLines(Path file) {
        try (LogLines lines = new LogLines(file)) {
            LogFile chain = new LogFile();
            Header header = header(file, chain, lines.next());
            long position = header.first() - 1;
            RowBatch rows = new RowBatch();
            for (long number = 2; number < header.count() + 2; number++) {
                Line line = line(file, number, chain, lines.next());
                add(file, number, line, position, rows);
                position = line.position();
                if (number % PORTION == 0) {
                    rows.write(stores.events().writer());
                    rows = new RowBatch();
                }
            }
            rows.write(stores.events().writer());
            end(file, header, position, lines.next());
            return header.count();
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read: " + file, e);
        }
    }

    private static Header header(Path file, LogFile chain, @Nullable String text) {
        String json = text == null ? null : chain.unchained(text);
        Header header = json == null ? null : parse(json, Header.class);
        if (header == null || !LogFile.FORMAT.equals(header.format())) {
            throw new Refused(file, 1, "this is not the beginning of an exported log");
        }
        if (header.version() > LogFile.VERSION) {
            throw new Refused(file, 1, "the file is of format " + header.version() + "; a newer release reads it");
        }
        return header;
    }

    private static Line line(Path file, long number, LogFile chain, @Nullable String text) {
        if (text == null) {
            throw new Refused(file, number, "the file ends here, before its last event");
        }
        String json = chain.unchained(text);
        Line line = json == null ? null : parse(json, Line.class);
        if (line == null) {
            throw new Refused(file, number, "it was changed, or does not follow on the line before it");
        }
        return line;
    }

    private void add(Path file, long number, Line line, long before, RowBatch rows) {
        if (line.position() != before + 1) {
            throw new Refused(file, number, "position " + line.position() + " comes after " + before);
        }
        byte[] metadata = JSON.writeValueAsBytes(line.metadata());
        byte[] payload = JSON.writeValueAsBytes(line.payload());
        Object event = event(line, metadata, payload);
        if (event == null || isNewer(line.revision(), event)) {
            throw new Refused(
                    file,
                    number,
                    "this release does not know the event " + line.type() + " in revision " + line.revision());
        }
        rows.add(INSERT, line.columns(metadata, payload).toArray());
        derived.forEach(directory -> directory.follow(event, line.position(), rows));
    }

    /** The event as this release reads it; absent if it cannot. */
    private @Nullable Object event(Line line, byte[] metadata, byte[] payload) {
        DomainEventData<byte[]> stored = new GenericDomainEventEntry<>(
                line.streamType(),
                line.stream(),
                line.sequence(),
                line.eventId(),
                line.at(),
                line.type(),
                line.revision(),
                payload,
                metadata);
        try {
            return EventStreamUtils.upcastAndDeserializeDomainEvents(Stream.of(stored), events, history)
                    .asStream()
                    .map(Message::getPayload)
                    .filter(event -> !(event instanceof UnknownSerializedType))
                    .findFirst()
                    .orElse(null);
        } catch (SerializationException notThis) {
            return null;
        }
    }

    /** Fields of a later revision would be overlooked without a word. */
    private static boolean isNewer(@Nullable String revision, Object event) {
        Revision known = event.getClass().getAnnotation(Revision.class);
        return revision != null
                && known != null
                && (!NUMBER.matcher(revision).matches()
                        || Integer.parseInt(revision) > Integer.parseInt(known.value()));
    }

    private static void end(Path file, Header header, long position, @Nullable String more) {
        long line = header.count() + 2;
        if (more != null) {
            throw new Refused(file, line, "there is more than the " + header.count() + " events of the header");
        }
        if (header.count() > 0 && position != header.last()) {
            throw new Refused(file, line - 1, "the last position is " + position + ", not " + header.last());
        }
    }

    private static <T> @Nullable T parse(String json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JacksonException notThis) {
            return null;
        }
    }
}
