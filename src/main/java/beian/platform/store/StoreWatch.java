package beian.platform.store;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Whether the store can be used: looks once a second, and takes note of failures that others met. */
@Component
public final class StoreWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoreWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Stores stores;
    private final ApplicationEventPublisher publisher;
    private final AtomicReference<@Nullable Outage> outage = new AtomicReference<>();
    private @Nullable ScheduledExecutorService thread;

    StoreWatch(Stores stores, ApplicationEventPublisher publisher) {
        this.stores = stores;
        this.publisher = publisher;
    }

    /**
     * The store cannot be used.
     *
     * @param since when that was first seen
     */
    public record Outage(String reason, Instant since) {}

    /** The store can be used again; told to whoever listens. */
    public record Over(Outage outage) {}

    /** What is known now; absent if the store can be used. */
    public Optional<Outage> outage() {
        return Optional.ofNullable(outage.get());
    }

    /**
     * Takes note if the failure is one of the store. One that merely has more to do than it can is no outage.
     *
     * @return whether it is, and may be over if the same is asked for again
     */
    public boolean noted(Throwable failure) {
        Optional<String> reason = StoreFailure.reason(failure);
        if (!StoreFailure.isBusy(failure)) {
            reason.ifPresent(this::begin);
        }
        return reason.isPresent();
    }

    private void begin(String reason) {
        Outage begun = new Outage(reason, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        if (outage.compareAndSet(null, begun)) {
            LOG.error("The store cannot be used: {}", reason);
        }
    }

    private void look() {
        Outage known = outage.get();
        try {
            if (known == null) {
                stores.look();
            } else {
                stores.probe();
                end(known);
            }
        } catch (RuntimeException e) {
            if (!StoreFailure.isBusy(e)) {
                begin(StoreFailure.reason(e).orElseGet(e::toString));
            }
        }
    }

    private void end(Outage known) {
        if (outage.compareAndSet(known, null)) {
            LOG.info("The store can be used again; it could not since {}", known.since());
            publisher.publishEvent(new Over(known));
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape
    public synchronized void start() {
        ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread watcher = new Thread(work, "store-watch");
            watcher.setDaemon(true);
            return watcher;
        });
        looking.scheduleWithFixedDelay(this::look, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        thread = looking;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
