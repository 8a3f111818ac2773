package beian.platform.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** How long it takes to bring the events of a turn into the log: {@code beian.append}, and how many: {@code beian.append.events}. */
@Component
public final class Appends {

    private final Timer time;
    private final Counter events;

    Appends(MeterRegistry registry) {
        this.time = Timer.builder("beian.append")
                .description("From the end of the last command of a turn until its events are on the disk")
                .publishPercentileHistogram()
                .register(registry);
        this.events = Counter.builder("beian.append.events")
                .description("Events that this node has appended to the log")
                .register(registry);
    }

    /** A turn has ended. One that appended nothing is not counted: it did not wait for the disk. */
    public void took(long nanoseconds, long appended) {
        if (appended > 0) {
            time.record(nanoseconds, TimeUnit.NANOSECONDS);
            events.increment((double) appended);
        }
    }
}
