package beian.filing;

import beian.platform.store.AggregateCache;
import beian.platform.store.SetRepository;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The aggregates' repositories. Commands run one after the other, so nothing needs to be locked. */
@Configuration(proxyBeanMethods = false)
class FilingConfiguration {

    @Bean
    Repository<Batch> batches(EventStore log) {
        return EventSourcingRepository.builder(Batch.class)
                .lockFactory(NullLockFactory.INSTANCE)
                .eventStore(log)
                .build();
    }

    @Bean
    Repository<Citation> citationRepository(EventStore log) {
        return EventSourcingRepository.builder(Citation.class)
                .lockFactory(NullLockFactory.INSTANCE)
                .eventStore(log)
                .build();
    }

    @Bean
    Repository<Company> companies(EventStore log, AggregateCache cache) {
        return new SetRepository<>(
                EventSourcingRepository.builder(Company.class)
                        .lockFactory(NullLockFactory.INSTANCE)
                        .eventStore(log),
                cache);
    }
}
