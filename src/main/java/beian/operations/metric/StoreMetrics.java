package beian.operations.metric;

import beian.platform.store.StoreWatch;
import beian.platform.store.Stores;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;

/** Whether the store can be used, and how large it is. */
@Component
class StoreMetrics implements MeterBinder {

    /** A database server has to look at every table for that. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final StoreWatch watch;
    private final Glance<Size> size;

    StoreMetrics(Stores stores, StoreWatch watch) {
        this.watch = watch;
        this.size = new Glance<>(FRESH, () -> new Size(stores.eventsBytes(), stores.viewsBytes()));
    }

    /** In bytes. */
    private record Size(long log, long views) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("beian.store.usable", watch, seen -> seen.outage().isPresent() ? 0 : 1)
                .description("1 while the store can be used, otherwise 0")
                .register(registry);
        size(registry, "log", Size::log);
        size(registry, "views", Size::views);
    }

    private void size(MeterRegistry registry, String store, ToDoubleFunction<Size> part) {
        Gauge.builder("beian.store.size", size, glance -> glance.value(part))
                .description("What the log with its directories, and the read models, take on the disk")
                .baseUnit("bytes")
                .tag("store", store)
                .register(registry);
    }
}
