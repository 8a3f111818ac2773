package beian.platform.projection;

import beian.platform.projection.Views.Generation;
import beian.platform.store.Database;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
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

    /** The same, but nothing after {@code last}. */
    public long feed(Generation generation, long position, long last, LongConsumer progress) {
        TransactionManager transactions =
                Database.transactionsOn(generation.database().writer());
        long reached = position;
        try (Stream<? extends TrackedEventMessage<?>> events =
                log.readEvents(GapAwareTrackingToken.newInstance(position, Collections.emptySortedSet()), false)) {
            Iterator<? extends TrackedEventMessage<?>> following =
                    events.takeWhile(event -> positionOf(event) <= last).iterator();
            while (following.hasNext()) {
                List<TrackedEventMessage<?>> chunk = new ArrayList<>(CHUNK);
                while (chunk.size() < CHUNK && following.hasNext()) {
                    chunk.add(following.next());
                }
                write(chunk, generation, transactions);
                reached = positionOf(chunk.get(chunk.size() - 1));
                progress.accept(reached);
            }
        }
        return reached;
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElseThrow();
    }

    private void write(List<TrackedEventMessage<?>> chunk, Generation generation, TransactionManager transactions) {
        BatchingUnitOfWork<TrackedEventMessage<?>> batch = new BatchingUnitOfWork<>(chunk);
        batch.attachTransaction(transactions);
        ViewWriter.target(batch, generation.database().writer());
        ResultMessage<?> result = batch.executeWithResult(() -> {
            for (AnnotationEventHandlerAdapter handler : handlers) {
                handler.handle(batch.getMessage());
            }
            return null;
        });
        if (result.isExceptional()) {
            throw new IllegalStateException("The views cannot be built", result.exceptionResult());
        }
    }
}
