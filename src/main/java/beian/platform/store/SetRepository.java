package beian.platform.store;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
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

    public SetRepository(EventSourcingRepository.Builder<T> builder) {
        super(builder);
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
