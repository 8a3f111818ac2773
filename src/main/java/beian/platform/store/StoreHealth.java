package beian.platform.store;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Down while the store cannot be used; part of readiness, not of liveness: a restart would not mend it. */
@Component("store")
class StoreHealth implements HealthIndicator {

    private final StoreWatch watch;

    StoreHealth(StoreWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        return watch.outage()
                .map(outage -> Health.down()
                        .withDetail("reason", outage.reason())
                        .withDetail("since", outage.since())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
