package beian.operations;

import beian.platform.projection.Follower;
import beian.platform.projection.Views;
import beian.platform.projection.Views.Generation;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Live processing on this node, and which views it goes into. */
@Component
class Processing {

    private static final Duration LONGEST_QUERY = Duration.ofSeconds(30);
    private static final long PAUSE_NANOSECONDS = Duration.ofMillis(20).toNanos();

    private final Follower follower;
    private final Views views;

    Processing(Follower follower, Views views) {
        this.follower = follower;
        this.views = views;
    }

    /** Makes a change while this node does not process. */
    synchronized <T> T whileStopped(Supplier<T> change) {
        follower.stop();
        try {
            return change.get();
        } finally {
            follower.start();
        }
    }

    /** Moves over to the generation that another node has made live, if one has. */
    synchronized void follow() {
        if (views.areReplaced()) {
            whileStopped(views::follow).ifPresent(before -> {
                awaitQueriesOf(before);
                views.remove(before);
            });
        }
    }

    /** Waits until nobody reads from a generation that was replaced. */
    void awaitQueriesOf(Generation replaced) {
        long deadline = System.nanoTime() + LONGEST_QUERY.toNanos();
        var pool = replaced.database().reader().getHikariPoolMXBean();
        while (pool.getActiveConnections() > 0 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
    }
}
