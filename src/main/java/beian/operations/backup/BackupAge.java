package beian.operations.backup;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** How old the newest backup is, as a gauge: whoever watches it learns of a schedule that no longer works. */
@Component
class BackupAge implements MeterBinder {

    private final Backups backups;

    BackupAge(Backups backups) {
        this.backups = backups;
    }

    /** Infinite if there is none. */
    double seconds() {
        return backups.newestFirst().stream()
                .findFirst()
                .map(newest -> Duration.between(newest.takenAt(), Instant.now()).toMillis() / 1000.0)
                .orElse(Double.POSITIVE_INFINITY);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        if (backups.arePossible()) {
            Gauge.builder("beian.backup.age", this, BackupAge::seconds)
                    .description("Since when the newest backup was begun; infinite if there is none")
                    .baseUnit("seconds")
                    .register(registry);
        }
    }
}
