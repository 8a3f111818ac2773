package beian.operations;

import beian.platform.projection.Progress;
import beian.platform.projection.Projection;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the projections and a rebuild on this node are, as gauges; looked up once a second at most. */
@Component
class Metrics implements MeterBinder {

    private static final long FRESH_NANOSECONDS = Duration.ofSeconds(1).toNanos();

    private final Progress progress;
    private final List<Projection> projections;
    private final Rebuilder rebuilder;
    private @Nullable Look last;

    Metrics(Progress progress, List<Projection> projections, Rebuilder rebuilder) {
        this.progress = progress;
        this.projections = projections;
        this.rebuilder = rebuilder;
    }

    /** What was seen at a time of {@link System#nanoTime()}. */
    private record Look(
            long at,
            long head,
            Map<String, Long> positions,
            @Nullable Rebuild rebuild) {

        private long position(String projection) {
            return positions.getOrDefault(projection, 0L);
        }
    }

    private synchronized Look look() {
        Look seen = last;
        if (seen == null || System.nanoTime() - seen.at() > FRESH_NANOSECONDS) {
            RebuildRun run = rebuilder.running();
            Map<String, Long> positions = progress.positions(); // before the head, or a projection would be ahead of it
            seen = new Look(System.nanoTime(), progress.head(), positions, run == null ? null : run.state());
            last = seen;
        }
        return seen;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "beian.log.head", Look::head);
        for (Projection projection : projections) {
            String name = projection.name();
            of(registry, "beian.projection.position", name, look -> look.position(name));
            of(registry, "beian.projection.lag", name, look -> look.head() - look.position(name));
        }
        rebuild(registry, "done", Rebuild::done);
        rebuild(registry, "total", Rebuild::total);
        rebuild(registry, "rate", rebuild -> orNone(rebuild.eventsPerSecond()));
        rebuild(registry, "seconds.left", rebuild -> orNone(rebuild.secondsLeft()));
    }

    /** Not a number while none runs on this node. */
    private void rebuild(MeterRegistry registry, String name, ToDoubleFunction<Rebuild> value) {
        gauge(registry, "beian.rebuild." + name, look -> {
            Rebuild rebuild = look.rebuild();
            return rebuild == null ? Double.NaN : value.applyAsDouble(rebuild);
        });
    }

    private static double orNone(@Nullable Long value) {
        return value == null ? Double.NaN : value;
    }

    private void of(MeterRegistry registry, String name, String projection, ToDoubleFunction<Look> value) {
        Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.look()))
                .tag("projection", projection)
                .register(registry);
    }

    private void gauge(MeterRegistry registry, String name, ToDoubleFunction<Look> value) {
        Gauge.builder(name, this, metrics -> value.applyAsDouble(metrics.look()))
                .register(registry);
    }
}
