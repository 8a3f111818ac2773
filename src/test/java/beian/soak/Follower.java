package beian.soak;

import beian.EventSource;
import beian.EventSource.Event;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A client that follows the log, from one node to the other, and takes every event once and in its order. */
final class Follower implements Runnable {

    private static final String STREAM = "/api/v1/events/stream?from=1";

    private final List<SoakNode> nodes;
    private final AtomicLong last = new AtomicLong();
    private volatile String complaint = "";
    private volatile boolean enough;
    private int turn;

    Follower(int number, List<SoakNode> nodes) {
        this.turn = number;
        this.nodes = nodes;
    }

    /** The position of the last event that came; before it all others did. */
    long last() {
        return last.get();
    }

    /** What was wrong; blank if nothing was. */
    String complaint() {
        return complaint;
    }

    void end() {
        enough = true;
    }

    @Override
    public void run() {
        while (!enough && complaint.isBlank()) {
            int port = nodes.get(turn++ % nodes.size()).port();
            try (EventSource source = EventSource.open(port, STREAM, "Last-Event-ID", Long.toString(last.get()))) {
                if (source.status() != 200) {
                    complaint = "Status " + source.status();
                }
                follow(source);
            } catch (UncheckedIOException stopped) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private void follow(EventSource source) {
        Event event = source.next();
        while (event != null && !enough) {
            if (event.id() != last.get() + 1) {
                complaint = event.id() + " after " + last.get();
                return;
            }
            last.set(event.id());
            event = source.next();
        }
    }
}
