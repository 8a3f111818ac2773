package beian.platform.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.LockAwareAggregate;

/**
 * Axon's caching repository for commands that change thousands of aggregates: it looks through all that it manages whenever
 * it saves one of them, which here is a look at its own place.
 *
 * @param <T> the aggregate
 */
public final class SetRepository<T> extends CachingEventSourcingRepository<T> {

    private final String managed =
            SetRepository.class.getName() + "/" + getAggregateType().getName();

    private final AggregateCache cache;

    /** @param builder to which this repository adds the cache */
    public SetRepository(EventSourcingRepository.Builder<T> builder, AggregateCache cache) {
        super(builder.cache(cache));
        this.cache = cache;
    }

    /** As it was when this node had it last, and what other nodes have appended since. */
    @Override
    protected EventSourcedAggregate<T> doLoadWithLock(String aggregateId, Long expectedVersion) {
        EventSourcedAggregate<T> aggregate = super.doLoadWithLock(aggregateId, expectedVersion);
        List<DomainEventMessage<?>> missed = cache.takeMissed(aggregateId).stream()
                .filter(event -> event.getSequenceNumber() > aggregate.version())
                .toList();
        if (!missed.isEmpty()) {
            aggregate.initializeState(DomainEventStream.of(missed));
        }
        return aggregate;
    }

    @Override
    protected Map<String, LockAwareAggregate<T, EventSourcedAggregate<T>>> managedAggregates(UnitOfWork<?> unit) {
        return unit.root().getOrComputeResource(managed, key -> new Managed<>());
    }

    private static final class Managed<A> extends HashMap<String, A> {

        private static final long serialVersionUID = 1L;

        @Override
        public boolean containsValue(Object value) {
            return value instanceof Aggregate<?> aggregate && get(aggregate.identifierAsString()) == value;
        }
    }
}
