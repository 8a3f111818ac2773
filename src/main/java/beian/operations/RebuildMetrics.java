package beian.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far a rebuild on this node is; not numbers while none runs. */
@Component
class RebuildMetrics implements MeterBinder {

    private final Rebuilder rebuilder;

    RebuildMetrics(Rebuilder rebuilder) {
        this.rebuilder = rebuilder;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "done", "The last position of the log that a rebuild has read", Rebuild::done);
        gauge(registry, "goal", "The last position of the log, up to which it reads", Rebuild::total);
        gauge(registry, "rate", "Events that it reads in a second", rebuild -> orNone(rebuild.eventsPerSecond()));
        gauge(registry, "seconds.left", "How long it takes at that rate", rebuild -> orNone(rebuild.secondsLeft()));
    }

    private static double orNone(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }

    private void gauge(MeterRegistry registry, String name, String description, ToDoubleFunction<Rebuild> value) {
        Gauge.builder("beian.rebuild." + name, rebuilder, builder -> {
                    RebuildRun run = builder.running();
                    return run == null ? Double.NaN : value.applyAsDouble(run.state());
                })
                .description(description)
                .register(registry);
    }
}
