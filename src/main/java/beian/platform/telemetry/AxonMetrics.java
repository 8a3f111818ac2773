package beian.platform.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.Message;
import org.axonframework.micrometer.GlobalMetricRegistry;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.queryhandling.QueryBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Axon's own meters of commands and queries. Its auto-configuration comes before Spring Boot's registry on this release, and
 * would make another one; those of events and processors cost a callback and four look-ups per event and projection, and say
 * less than the projections' lag.
 */
@Configuration(proxyBeanMethods = false)
class AxonMetrics {

    @Bean
    ConfigurerModule axonMeters(MeterRegistry registry) {
        GlobalMetricRegistry meters = new GlobalMetricRegistry(registry);
        return axon -> Stream.of(CommandBus.class, QueryBus.class)
                .forEach(bus -> axon.configureMessageMonitor(bus, (c, type, name) -> monitor(meters, type, name)));
    }

    /** Axon's own configuration casts likewise: the monitor of a bus is only told of that bus's messages. */
    @SuppressWarnings("unchecked")
    private static MessageMonitor<Message<?>> monitor(GlobalMetricRegistry meters, Class<?> type, String name) {
        return (MessageMonitor<Message<?>>) meters.registerComponentWithDefaultTags(type, name);
    }
}
