package beian.operations;

import beian.operations.LogFile.Line;
import beian.operations.kind.KnownEvents;
import beian.platform.store.DerivedFromLog;
import beian.platform.store.RowBatch;
import beian.platform.store.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file that {@link LogExport} wrote into an empty store: all of it, in one transaction, or nothing. */
@Component
class LogImport {

    private static final int PORTION = 1000;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String INSERT =
            "insert into DomainEventEntry (globalIndex, aggregateIdentifier, sequenceNumber, type, eventIdentifier,"
                    + " metaData, payload, payloadRevision, payloadType, timeStamp) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Stores stores;
    private final KnownEvents known;
    private final List<DerivedFromLog> derived;

    LogImport(Stores stores, KnownEvents known, List<DerivedFromLog> derived) {
        this.stores = stores;
        this.known = known;
        this.derived = derived;
    }

    /**
     * Imports the file.
     *
     * @return the number of events read
     * @throws LogReader.Refused if the store is not empty, or at the first line that is wrong; nothing is imported then
     */
    long read(Path file) {
        return stores.takeTurn().run(() -> {
            if (!isEmpty()) {
                throw new LogReader.Refused(
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
        try (LogReader lines = new LogReader(file)) {
            RowBatch rows = new RowBatch();
            long read = 0;
            for (Line line = lines.next(); line != null; line = lines.next()) {
                add(line, lines, rows);
                if (++read % PORTION == 0) {
                    rows.write(stores.events().writer());
                    rows = new RowBatch();
                }
            }
            rows.write(stores.events().writer());
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException("The file cannot be read: " + file, e);
        }
    }

    private void add(Line line, LogReader lines, RowBatch rows) {
        byte[] metadata = JSON.writeValueAsBytes(line.metadata());
        byte[] payload = JSON.writeValueAsBytes(line.payload());
        Object event = event(line, metadata, payload);
        if (event == null) {
            throw lines.refused(
                    "this release does not know the event " + line.type() + " in revision " + line.revision());
        }
        rows.add(INSERT, line.columns(metadata, payload).toArray());
        derived.forEach(directory -> directory.follow(event, line.position(), rows));
    }

    /** The event as this release reads it; absent if it cannot. */
    private @Nullable Object event(Line line, byte[] metadata, byte[] payload) {
        return known.read(new GenericDomainEventEntry<>(
                line.streamType(),
                line.stream(),
                line.sequence(),
                line.eventId(),
                line.at(),
                line.type(),
                line.revision(),
                payload,
                metadata));
    }
}
