package beian.filing;

import beian.platform.store.AggregateCache;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two aggregates' repositories, and the directory in the transaction of the events. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {

    private static final int COMPANIES_KEPT = 20_000;

    @Bean
    Repository<Batch> batches(EventStore log) {
        return EventSourcingRepository.builder(Batch.class).eventStore(log).build();
    }

    @Bean
    AggregateCache companyCache() {
        return new AggregateCache(COMPANIES_KEPT);
    }

    @Bean
    Repository<Company> companies(EventStore log, AggregateCache cache) {
        return EventSourcingRepository.builder(Company.class)
                .eventStore(log)
                .cache(cache)
                .build();
    }

    @Bean
    ConfigurerModule directoryInTheSameTransaction() {
        return configurer -> configurer.eventProcessing().registerSubscribingEventProcessor(Directory.GROUP);
    }
}
