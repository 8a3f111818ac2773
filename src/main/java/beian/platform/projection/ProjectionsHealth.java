package beian.platform.projection;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** {@code DEGRADED} while a projection stands still: everything recorded is safe and answered, but not all is up to date. */
@Component("projections")
class ProjectionsHealth implements HealthIndicator {

    private static final String DEGRADED = "DEGRADED";

    private final Failures failures;

    ProjectionsHealth(Failures failures) {
        this.failures = failures;
    }

    @Override
    public Health health() {
        var current = failures.current();
        return current.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED).withDetails(current).build();
    }
}
