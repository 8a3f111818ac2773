package beian.platform.store;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
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

    @Bean(destroyMethod = "close")
    Stores stores(StoreSettings settings) {
        StoreSettings.Postgres postgres = settings.postgres();
        return postgres == null ? new SqliteStores(settings.dataFolder()) : new PostgresStores(postgres);
    }

    /** Transactions of commands. */
    @Bean
    @Primary
    TransactionManager transactionManager(Stores stores) {
        return stores.recording();
    }

    @Bean
    EventStorageEngine eventStorageEngine(
            Stores stores,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer serializer,
            EventUpcaster history) {
        return stores.storageEngine(eventSerializer, serializer, history);
    }

    @Bean("eventBus")
    EventStore eventStore(EventStorageEngine log, Stores stores) {
        return new PromptEventStore(log, stores.newsDelay());
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
