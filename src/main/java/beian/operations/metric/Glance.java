package beian.operations.metric;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Something that several gauges show and that is looked up together, at most once in a while. */
final class Glance<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Glance.class);

    private final Supplier<T> look;
    private final long freshNanoseconds;
    private @Nullable T seen;
    private long at;

    /** @param fresh for how long what was seen is shown again */
    Glance(Duration fresh, Supplier<T> look) {
        this.look = look;
        this.freshNanoseconds = fresh.toNanos();
    }

    /** A value of it; not a number if it cannot be looked up, because the store is away. */
    double value(ToDoubleFunction<T> part) {
        T now = now();
        return now == null ? Double.NaN : part.applyAsDouble(now);
    }

    private synchronized @Nullable T now() {
        if (at == 0 || System.nanoTime() - at > freshNanoseconds) {
            try {
                seen = look.get();
            } catch (RuntimeException e) {
                LOG.debug("Nothing can be seen", e);
                seen = null;
            }
            at = System.nanoTime();
        }
        return seen;
    }
}
