package beian.operations.metric;

import beian.platform.projection.Failures;
import beian.platform.projection.Progress;
import beian.platform.projection.Projection;
import beian.platform.store.Moments;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the log reaches and the projections are behind it, in events and in seconds. */
@Component
class ProjectionMetrics implements MeterBinder {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final Progress progress;
    private final List<Projection> projections;
    private final Moments moments;
    private final Failures failures;
    private final Glance<Look> glance = new Glance<>(FRESH, this::look);

    ProjectionMetrics(Progress progress, List<Projection> projections, Moments moments, Failures failures) {
        this.progress = progress;
        this.projections = projections;
        this.moments = moments;
        this.failures = failures;
    }

    /**
     * What was seen at one time.
     *
     * @param waiting since when the first event waits that a projection has not taken in; only of those that are behind
     */
    private record Look(long head, Map<String, Long> positions, Map<String, Instant> waiting, Set<String> failing) {

        private double position(String projection) {
            return positions.getOrDefault(projection, 0L);
        }

        private double behind(String projection) {
            return head - position(projection);
        }

        private double age(String projection) {
            Instant since = waiting.get(projection);
            return since == null
                    ? 0
                    : Math.max(0, Duration.between(since, Instant.now()).toMillis() / 1000.0);
        }

        private double failing(String projection) {
            return failing.contains(projection) ? 1 : 0;
        }
    }

    private Look look() {
        Map<String, Long> positions = progress.positions(); // before the head, or a projection would be ahead of it
        long head = progress.head();
        Map<String, Instant> waiting = new TreeMap<>();
        positions.forEach((projection, position) -> {
            if (position < head) {
                moments.firstAfter(position).ifPresent(since -> waiting.put(projection, since));
            }
        });
        return new Look(head, positions, waiting, failures.current().keySet());
    }

    /** A value of one projection. */
    private interface OfProjection {
        double in(Look look, String projection);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("beian.log.head", glance, seen -> seen.value(Look::head))
                .description("The last position of the log")
                .register(registry);
        gauge(registry, "position", null, "The last position that a projection has taken in", Look::position);
        gauge(registry, "lag", "events", "Events that a projection has still to take in", Look::behind);
        gauge(registry, "age", "seconds", "For how long the oldest of them has been recorded; 0 if none", Look::age);
        gauge(registry, "failing", null, "1 while a projection stands still on this node", Look::failing);
    }

    private void gauge(
            MeterRegistry registry, String name, @Nullable String unit, String description, OfProjection value) {
        for (Projection projection : projections) {
            String of = projection.name();
            Gauge.builder("beian.projection." + name, glance, seen -> seen.value(look -> value.in(look, of)))
                    .description(description)
                    .baseUnit(unit)
                    .tag("projection", of)
                    .register(registry);
        }
    }
}
