package beian.timeline;

import beian.platform.Rejected;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The clients that follow the log on this node, and the few threads that serve all of them. Another node may be the one that
 * processes, so this looks at the views instead of listening, and only while somebody follows.
 */
@Component
@EnableConfigurationProperties(StreamSettings.class)
class Streams implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(Streams.class);
    private static final Duration PAUSE = Duration.ofMillis(40);
    private static final int THREADS = 2;

    private final TimelineQueries entries;
    private final Frames frames;
    private final StreamSettings settings;
    private final Semaphore places;
    private final Map<StreamConnection, EntryStream> open = new ConcurrentHashMap<>();
    private final ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(
            THREADS, work -> new Thread(work, "streams"), new ThreadPoolExecutor.DiscardPolicy());

    private volatile boolean running;

    Streams(TimelineQueries entries, Frames frames, StreamSettings settings) {
        this.entries = entries;
        this.frames = frames;
        this.settings = settings;
        this.places = new Semaphore(settings.streams());
    }

    /**
     * Begins to send.
     *
     * @param begin makes the answer one that goes on after the request
     * @throws Rejected 503 {@code streams.full} if there are as many as there may be; 503 {@code streams.ending} if the
     *     node is about to stop
     */
    void open(Selection selection, Supplier<AsyncContext> begin) throws IOException {
        if (!running) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "streams.ending");
        }
        if (!places.tryAcquire()) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "streams.full", settings.streams());
        }
        StreamConnection connection = new StreamConnection(begin.get(), this::closed);
        EntryStream stream = new EntryStream(connection, selection, entries, frames, threads, settings);
        open.put(connection, stream);
        stream.start();
        if (!running) {
            stream.end();
        }
    }

    private void closed(StreamConnection connection) {
        open.remove(connection);
        places.release();
    }

    private void look() {
        if (!open.isEmpty()) {
            long position = position();
            open.values().forEach(stream -> stream.look(position));
        }
    }

    private long position() {
        try {
            return entries.position();
        } catch (RuntimeException e) {
            LOG.debug("The views cannot be asked; asking again", e);
            return 0;
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape
    public void start() {
        running = true;
        threads.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** In the last phase, which ends first: the server waits for open connections when its turn comes. */
    @Override
    public void stop() {
        running = false;
        List.copyOf(open.values()).forEach(EntryStream::end);
        threads.shutdown();
    }

    private long unread() {
        return open.values().stream().filter(EntryStream::isUnread).count();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("beian.streams.open", open, Map::size)
                .description("clients that follow this node")
                .register(registry);
        Gauge.builder("beian.streams.places", settings, StreamSettings::streams)
                .description("clients that may follow this node at once")
                .register(registry);
        Gauge.builder("beian.streams.unread", this, Streams::unread)
                .description("clients that have yet to read what was sent")
                .register(registry);
    }
}
