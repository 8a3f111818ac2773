package beian.platform.store;

import beian.platform.telemetry.Appends;
import beian.platform.telemetry.CommandMarks;
import beian.platform.telemetry.CommandTimes;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.monitoring.MessageMonitor;
import org.axonframework.monitoring.MultiMessageMonitor;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** Axon's infrastructure as beans of our own: its auto-configuration comes too early on this Spring Boot. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StoreSettings.class)
class StoreConfiguration {

    private static final int AGGREGATES_KEPT = 20_000;

    @Bean(destroyMethod = "close")
    Stores stores(StoreSettings settings) {
        return Stores.of(settings);
    }

    /** Commands have the transaction of their turn, projections that of their views; queries need none of Axon's. */
    @Bean
    @Primary
    TransactionManager transactionManager() {
        return NoTransactionManager.instance();
    }

    /**
     * Every event says by which command it came and who asked for that; what Axon would add, and read again for every
     * projection, says no more.
     */
    @Bean
    CorrelationDataProvider commandOfEvents() {
        return message -> message instanceof CommandMessage<?> command
                ? Map.of(
                        "command",
                        command.getIdentifier(),
                        RecordedBy.METADATA,
                        command.getMetaData().getOrDefault(RecordedBy.METADATA, RecordedBy.NOBODY))
                : Map.of();
    }

    @Bean
    AggregateCache aggregateCache() {
        return new AggregateCache(AGGREGATES_KEPT);
    }

    @Bean(destroyMethod = "close")
    TurnCommandBus commandBus(
            Stores stores,
            EventStorageEngine log,
            AggregateCache cache,
            Appends appends,
            RightOfWay way,
            CommandTimes times,
            CommandMarks marks,
            org.axonframework.config.Configuration axon,
            ObjectProvider<RecordedBy> who) {
        MessageMonitor<? super CommandMessage<?>> axons = axon.messageMonitor(CommandBus.class, "commandBus");
        TurnCommandBus bus =
                new TurnCommandBus(stores, log, cache, appends, way, new MultiMessageMonitor<>(List.of(times, axons)));
        RecordedBy asking = who.getIfAvailable(() -> Optional::empty);
        bus.registerDispatchInterceptor(commands -> (i, command) -> signed(command, asking));
        bus.registerDispatchInterceptor(marks);
        bus.registerHandlerInterceptor(marks);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        return bus;
    }

    /** Says who asks, while the thread that asks is still at it: another one may be the one that records. */
    private static CommandMessage<?> signed(CommandMessage<?> command, RecordedBy who) {
        return who.name()
                .<CommandMessage<?>>map(name -> command.andMetaData(Map.of(RecordedBy.METADATA, name)))
                .orElse(command);
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Stores stores,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer serializer,
            EventUpcaster history) {
        return stores.storageEngine(eventSerializer, serializer, history);
    }

    @Bean
    AppendingAhead appendingAhead(EventStorageEngine log, Stores stores) {
        return new AppendingAhead(log, stores.events().writer());
    }

    @Bean("eventBus")
    EventStore eventStore(
            EventStorageEngine log, Stores stores, List<DerivedFromLog> derived, News news, AppendingAhead ahead) {
        return new TurnEventStore(log, stores, derived, news, ahead);
    }

    /** For tokens and messages; unable to read a replay token unless told that Axon's types may be named in it. */
    @Bean
    @Primary
    Serializer serializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType("org.axonframework.")
                                .build()))
                .build();
    }

    /** For events: what is absent is not written, what is not known is not read. */
    @Bean
    @Qualifier("eventSerializer")
    Serializer eventSerializer() {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(mapper -> mapper.changeDefaultPropertyInclusion(
                                included -> included.withValueInclusion(Include.NON_NULL))
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES))
                .build();
    }
}
