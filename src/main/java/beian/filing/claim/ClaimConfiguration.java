package beian.filing.claim;

import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Claims' repository. Commands run one after the other, so nothing needs to be locked. */
@Configuration(proxyBeanMethods = false)
class ClaimConfiguration {

    @Bean
    Repository<Claim> claimRepository(EventStore log) {
        return EventSourcingRepository.builder(Claim.class)
                .lockFactory(NullLockFactory.INSTANCE)
                .eventStore(log)
                .build();
    }
}
