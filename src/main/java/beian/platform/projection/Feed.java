package beian.platform.projection;

import beian.platform.projection.Views.Generation;
import beian.platform.projection.Views.UnfinishedGeneration;
import beian.platform.store.Database;
import beian.platform.store.RowBatch;
import beian.platform.telemetry.Mark;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.springframework.stereotype.Component;

/**
 * Reads the log into projections, live and for a rebuild alike: chunk by chunk, each in one transaction together with the
 * positions that the projections have then.
 */
@Component
public final class Feed {

    private static final int CHUNK = 2000;

    /** The version stays that of the code that began to write the tables, until they are rebuilt. */
    private static final String MOVE =
            "insert into projection_position (projection, version, position) values (?, ?, ?)"
                    + " on conflict (projection) do update set position = excluded.position";

    private static final String STANDS = "select position from projection_position where projection = ?";

    private final EventStorageEngine log;
    private final ViewWriter views;
    private final Map<Projection, Handling> handlers = new LinkedHashMap<>();

    Feed(EventStorageEngine log, ViewWriter views, List<Projection> projections, ParameterResolverFactory parameters) {
        this.log = log;
        this.views = views;
        projections.forEach(projection -> handlers.put(projection, new Handling(projection, parameters)));
    }

    /**
     * A stretch of the log and who is to take it in.
     *
     * @param after the position that all of them have
     * @param last nothing after it is taken in
     */
    record Stretch(Collection<Projection> projections, long after, long last) {}

    /** What happens around each chunk. */
    interface Pace {

        /** Before each chunk, unless the first holds all that there is; may wait. */
        default void letPass() {}

        /** In its transaction, before anything is written; throws if nothing may be. */
        default void confirm() {}

        /** Everything up to {@code position} is written. */
        void reached(long position);
    }

    /**
     * Feeds every event after {@code position} up to the end of the log as it is now.
     *
     * @param progress told the position after each chunk, from the calling thread
     * @return the last position fed, or {@code position} if there was nothing after it
     */
    public long feed(Generation generation, long position, LongConsumer progress) {
        return feed(generation, position, Long.MAX_VALUE, progress);
    }

    /** Feeds the whole log, as it is now, into a generation that is being built. */
    public long build(UnfinishedGeneration generation, LongConsumer progress) {
        return feedAll(generation.building().writer(), 0, Long.MAX_VALUE, progress);
    }

    /** The same, but nothing after {@code last}. */
    public long feed(Generation generation, long position, long last, LongConsumer progress) {
        return feedAll(generation.database().writer(), position, last, progress);
    }

    /** As fast as can be, into views that nobody else writes. */
    private long feedAll(DataSource target, long position, long last, LongConsumer progress) {
        return feed(new Stretch(handlers.keySet(), position, last), target, progress::accept);
    }

    /**
     * While one chunk is written, the next one is read and turned into rows.
     *
     * @throws HandlerFailed if one of the projections does not take an event in; nothing of its chunk is written
     */
    long feed(Stretch stretch, DataSource target, Pace pace) {
        ExecutorService reader = Executors.newSingleThreadExecutor(work -> new Thread(work, "feed-reader"));
        try (Stream<? extends TrackedEventMessage<?>> events = log.readEvents(
                GapAwareTrackingToken.newInstance(stretch.after(), Collections.emptySortedSet()), false)) {
            TransactionManager transactions = Database.transactionsOn(target);
            Iterator<? extends TrackedEventMessage<?>> following = events.takeWhile(
                            event -> positionOf(event) <= stretch.last())
                    .iterator();
            long reached = stretch.after();
            Chunk chunk = read(following, stretch.projections());
            while (!chunk.isEmpty()) {
                if (reached > stretch.after() || !chunk.isLast()) {
                    pace.letPass();
                }
                Future<Chunk> next =
                        chunk.isLast() ? null : reader.submit(() -> read(following, stretch.projections()));
                RowBatch rows = chunk.rows();
                transactions.executeInTransaction(() -> {
                    pace.confirm();
                    rows.write(target);
                });
                reached = chunk.end();
                pace.reached(reached);
                chunk = next == null ? Chunk.NONE : get(next);
            }
            return reached;
        } finally {
            reader.shutdownNow();
        }
    }

    private static Chunk get(Future<Chunk> chunk) {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof HandlerFailed failed) {
                throw failed;
            }
            throw new IllegalStateException("The views cannot be built", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the views were being built", e);
        }
    }

    /**
     * What projections make of some consecutive events.
     *
     * @param events how many
     * @param end position of the last of them
     */
    private record Chunk(RowBatch rows, int events, long end) {

        private static final Chunk NONE = new Chunk(new RowBatch(), 0, 0);

        private boolean isEmpty() {
            return events == 0;
        }

        private boolean isLast() {
            return events < CHUNK;
        }
    }

    private Chunk read(Iterator<? extends TrackedEventMessage<?>> following, Collection<Projection> projections) {
        List<TrackedEventMessage<?>> events = new ArrayList<>(CHUNK);
        while (events.size() < CHUNK && following.hasNext()) {
            events.add(following.next());
        }
        if (events.isEmpty()) {
            return Chunk.NONE;
        }
        RowBatch rows = views.gather(() -> projections.forEach(projection -> take(projection, events)));
        long before = positionOf(events.get(0)) - 1;
        long end = positionOf(events.get(events.size() - 1));
        for (Projection projection : projections) {
            rows.first(tables -> requireAt(projection.name(), before, tables));
            rows.putLast(MOVE, projection.name(), projection.name(), projection.version(), end);
        }
        return new Chunk(rows, events.size(), end);
    }

    private void take(Projection projection, List<TrackedEventMessage<?>> events) {
        Handling handler = Objects.requireNonNull(handlers.get(projection));
        try (Mark name = Mark.of(Mark.PROJECTION, projection.name())) {
            for (TrackedEventMessage<?> event : events) {
                try {
                    handler.handle(event);
                } catch (Throwable e) { // also an error: it stops this projection, not the thread
                    throw new HandlerFailed(projection, positionOf(event), e);
                }
            }
        }
    }

    /**
     * PostgreSQL may lose the last commits of a view when it crashes. Who does not notice would leave a hole; refused here,
     * he looks again where the tables stand.
     */
    private static void requireAt(String projection, long before, Connection tables) throws SQLException {
        try (PreparedStatement stored = tables.prepareStatement(STANDS)) {
            stored.setString(1, projection);
            try (ResultSet found = stored.executeQuery()) {
                if (found.next() && found.getLong(1) < before) {
                    throw new IllegalStateException(
                            "The tables of %s stand at position %d, not at %d: the database does not hold what it had acknowledged"
                                    .formatted(projection, found.getLong(1), before));
                }
            }
        }
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
