package beian.platform.telemetry;

import beian.platform.Rejected;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.monitoring.MessageMonitor;
import org.springframework.stereotype.Component;

/**
 * How many commands there are and how long whoever sends them waits, the turn included: {@code beian.command}, by
 * {@code command} and by what became of it ({@code outcome}: {@code done}, {@code refused} or {@code failed}).
 */
@Component
public final class CommandTimes implements MessageMonitor<CommandMessage<?>> {

    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(20),
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;

    CommandTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What became of a command, in a word; for an exception that is not {@link Rejected} the tracker is to blame. */
    static String outcome(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Rejected) {
                return "refused";
            }
        }
        return "failed";
    }

    @Override
    public MonitorCallback onMessageIngested(CommandMessage<?> command) {
        Timer.Sample began = Timer.start(registry);
        String name = command.getPayloadType().getSimpleName();
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                began.stop(timer(name, "done"));
            }

            @Override
            public void reportFailure(Throwable failure) {
                began.stop(timer(name, outcome(failure)));
            }

            @Override
            public void reportIgnored() {
                began.stop(timer(name, "failed"));
            }
        };
    }

    private Timer timer(String command, String outcome) {
        return Timer.builder("beian.command")
                .description("Commands, from when they are sent until they are answered")
                .tag("command", command)
                .tag("outcome", outcome)
                .serviceLevelObjectives(STEPS)
                .register(registry);
    }
}
