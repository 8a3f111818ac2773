package beian.operations;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Where there may be several nodes: looks whether another one has made a rebuilt generation of the views live. */
@Component
@ConditionalOnProperty("beian.postgres.url")
class Following implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Processing processing;
    private @Nullable ScheduledExecutorService thread;

    Following(Processing processing) {
        this.processing = processing;
    }

    private void look() {
        try {
            processing.follow();
        } catch (RuntimeException e) {
            LOG.warn("It cannot be seen which views are live; looking again", e);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape
    public synchronized void start() {
        ScheduledExecutorService looking =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "follow"));
        looking.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        thread = looking;
    }

    /** Before processing ends, so that it does not begin again. */
    @Override
    public synchronized void stop() {
        ScheduledExecutorService looking = thread;
        thread = null;
        if (looking != null) {
            looking.shutdown();
            awaitEnd(looking);
        }
    }

    private static void awaitEnd(ExecutorService looking) {
        try {
            if (!looking.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("Still moving over to other views");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
