package beian.platform.projection;

import beian.platform.projection.Views.Generation;
import beian.platform.projection.Views.UnfinishedGeneration;
import beian.platform.store.Database;
import beian.platform.store.RowBatch;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.springframework.stereotype.Component;

/** Reads the log straight into a generation of the views, through the same projections as live processing. */
@Component
public final class Feed {

    private static final int CHUNK = 2000;

    private final EventStorageEngine log;
    private final List<AnnotationEventHandlerAdapter> handlers;

    Feed(EventStorageEngine log, List<Projection> projections, ParameterResolverFactory parameters) {
        this.log = log;
        this.handlers = projections.stream()
                .map(projection -> new AnnotationEventHandlerAdapter(projection, parameters))
                .toList();
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
        return feed(generation.building().writer(), 0, Long.MAX_VALUE, progress);
    }

    /** The same, but nothing after {@code last}. */
    public long feed(Generation generation, long position, long last, LongConsumer progress) {
        return feed(generation.database().writer(), position, last, progress);
    }

    /** While one chunk is written, the next one is read and turned into rows. */
    private long feed(DataSource target, long position, long last, LongConsumer progress) {
        ExecutorService reader = Executors.newSingleThreadExecutor(work -> new Thread(work, "feed-reader"));
        try (Stream<? extends TrackedEventMessage<?>> events =
                log.readEvents(GapAwareTrackingToken.newInstance(position, Collections.emptySortedSet()), false)) {
            Iterator<? extends TrackedEventMessage<?>> following =
                    events.takeWhile(event -> positionOf(event) <= last).iterator();
            return write(target, position, () -> reader.submit(() -> read(following)), progress);
        } finally {
            reader.shutdownNow();
        }
    }

    private static long write(DataSource target, long position, Supplier<Future<Chunk>> read, LongConsumer progress) {
        TransactionManager transactions = Database.transactionsOn(target);
        long reached = position;
        Chunk chunk = get(read.get());
        while (chunk.last() > 0) {
            Future<Chunk> next = read.get();
            RowBatch rows = chunk.rows();
            transactions.executeInTransaction(() -> rows.write(target));
            reached = chunk.last();
            progress.accept(reached);
            chunk = get(next);
        }
        return reached;
    }

    private static Chunk get(Future<Chunk> chunk) {
        try {
            return chunk.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The views cannot be built", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while the views were being built", e);
        }
    }

    /**
     * What the projections make of some consecutive events.
     *
     * @param last position of the last of them; 0 after the end
     */
    private record Chunk(RowBatch rows, long last) {}

    private Chunk read(Iterator<? extends TrackedEventMessage<?>> following) {
        List<TrackedEventMessage<?>> events = new ArrayList<>(CHUNK);
        while (events.size() < CHUNK && following.hasNext()) {
            events.add(following.next());
        }
        if (events.isEmpty()) {
            return new Chunk(new RowBatch(), 0);
        }
        return new Chunk(rows(events), positionOf(events.get(events.size() - 1)));
    }

    private RowBatch rows(List<TrackedEventMessage<?>> events) {
        BatchingUnitOfWork<TrackedEventMessage<?>> batch = new BatchingUnitOfWork<>(events);
        RowBatch rows = ViewWriter.gatherOnly(batch);
        ResultMessage<?> result = batch.executeWithResult(() -> {
            for (AnnotationEventHandlerAdapter handler : handlers) {
                handler.handle(batch.getMessage());
            }
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException(result.exceptionResult());
        }
        return rows;
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }
}
