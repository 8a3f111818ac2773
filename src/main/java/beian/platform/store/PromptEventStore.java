package beian.platform.store;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Axon's event store with streams that call when there is something to read; processors look at streams that do not only
 * twice a second.
 */
final class PromptEventStore extends EmbeddedEventStore {

    private static final Logger LOG = LoggerFactory.getLogger(PromptEventStore.class);

    private static final long PAUSE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(20);

    private final EventStorageEngine log;
    private final Stores stores;
    private final List<DerivedFromLog> derived;
    private final Set<PromptStream> readers = ConcurrentHashMap.newKeySet();
    private @Nullable TrackingEventStream watched;
    private volatile boolean closed;
    /** Nobody is told any more once it is shut down. */
    private final ScheduledExecutorService news = new ScheduledThreadPoolExecutor(
            1, work -> new Thread(work, "log-news"), new ThreadPoolExecutor.DiscardPolicy());

    private final AtomicBoolean untold = new AtomicBoolean();
    private volatile long toldAt = System.nanoTime() - PAUSE_NANOSECONDS;

    /** @param derived what is written in the transactions of the events */
    PromptEventStore(EventStorageEngine log, Stores stores, List<DerivedFromLog> derived) {
        super(builder().storageEngine(log).fetchDelay(stores.newsDelay().toMillis()));
        this.log = log;
        this.stores = stores;
        this.derived = derived;
    }

    @Override
    public void publish(List<? extends EventMessage<?>> events) {
        Turn turn = Turn.current();
        turn.stage(events.size(), () -> derive(queuedMessages()));
        events.forEach(event -> {
            if (event instanceof DomainEventMessage<?> staged) {
                turn.concerns(staged.getAggregateIdentifier());
            }
        });
        super.publish(events);
    }

    /** Axon looks through all that is staged, for each of the thousands of companies that a batch loads. */
    @Override
    protected Stream<? extends DomainEventMessage<?>> stagedDomainEventMessages(String aggregateIdentifier) {
        return CurrentUnitOfWork.isStarted() && !Turn.current().mayConcern(aggregateIdentifier)
                ? Stream.empty()
                : super.stagedDomainEventMessages(aggregateIdentifier);
    }

    /** The turn ends: its events are appended, and the directories follow. */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        super.prepareCommit(events);
        derive(events);
    }

    /** @param staged all events of the turn */
    private void derive(List<? extends EventMessage<?>> staged) {
        Turn turn = Turn.current();
        long position = turn.head() + turn.derived();
        RowBatch rows = new RowBatch();
        for (EventMessage<?> event : staged.subList((int) turn.derived(), staged.size())) {
            position++;
            for (DerivedFromLog directory : derived) {
                directory.follow(event.getPayload(), position, rows);
            }
        }
        rows.write(stores.events().writer());
        turn.derivedUpTo(staged.size());
    }

    /** Readers are told of the first of many small turns at once, and of those that follow together. */
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // tell() lets nothing escape
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        if (untold.compareAndSet(false, true)) {
            long pause = Math.max(0, toldAt + PAUSE_NANOSECONDS - System.nanoTime());
            news.schedule(this::tell, pause, TimeUnit.NANOSECONDS);
        }
    }

    private void tell() {
        untold.set(false);
        toldAt = System.nanoTime();
        super.afterCommit(List.of());
    }

    @Override
    public TrackingEventStream openStream(@Nullable TrackingToken token) {
        watch();
        PromptStream stream = new PromptStream(super.openStream(token));
        readers.add(stream);
        return stream;
    }

    /** Before any other stream opens, so that what one of them has not read yet is never before what is watched. */
    private synchronized void watch() {
        if (watched == null) {
            TrackingEventStream stream = super.openStream(log.createHeadToken());
            drain(stream);
            watched = stream;
            Thread watcher = new Thread(() -> callReaders(stream), "log-watcher");
            watcher.setDaemon(true);
            watcher.start();
        }
    }

    private void callReaders(TrackingEventStream stream) {
        while (!closed) {
            try {
                if (stream.hasNextAvailable(1, TimeUnit.SECONDS)) {
                    drain(stream);
                    readers.forEach(PromptStream::call);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.warn("The log cannot be watched; processors look at it once a second", e);
            }
        }
    }

    private static void drain(TrackingEventStream stream) {
        try {
            while (stream.hasNextAvailable()) {
                stream.nextAvailable();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void shutDown() {
        closed = true;
        news.shutdown();
        super.shutDown();
    }

    private final class PromptStream implements TrackingEventStream {

        private final TrackingEventStream stream;
        private volatile Runnable caller = () -> {};

        private PromptStream(TrackingEventStream stream) {
            this.stream = stream;
        }

        private void call() {
            caller.run();
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            caller = callback;
            return true;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return stream.peek();
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return stream.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            return stream.nextAvailable();
        }

        @Override
        public void close() {
            readers.remove(this);
            stream.close();
        }
    }
}
