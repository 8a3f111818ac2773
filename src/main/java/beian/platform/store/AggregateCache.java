package beian.platform.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as they stand after their last command, the most recently used ones. A command that is rolled back throws its
 * aggregates out; what another node has appended is caught up on when an aggregate is loaded.
 */
public final class AggregateCache implements Cache {

    /** After so many events of other nodes it is cheaper to begin anew. */
    private static final long MOST_MISSED = 5000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    private final Map<String, List<DomainEventMessage<?>>> missed = new HashMap<>();
    private long missedEvents;

    /** Only the recorder reads and moves it. */
    private long trustedAt;

    /**
     * @param size aggregates that are kept
     */
    public AggregateCache(int size) {
        this.entries = Caffeine.newBuilder().maximumSize(size).build();
    }

    /**
     * A turn begins while the log ends at {@code head}: what other nodes have appended since the last one is kept for the
     * aggregates in here, until they are loaded.
     *
     * @param after reads the events after a position
     */
    void trustFrom(long head, LongFunction<Stream<? extends EventMessage<?>>> after) {
        if (head < trustedAt || head - trustedAt > MOST_MISSED || missedEvents > MOST_MISSED) {
            distrust();
        } else if (head > trustedAt) {
            try (Stream<? extends EventMessage<?>> events = after.apply(trustedAt)) {
                events.forEach(this::miss);
            }
        }
        trustedAt = head;
    }

    private void miss(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> appended && containsKey(appended.getAggregateIdentifier())) {
            missed.computeIfAbsent(appended.getAggregateIdentifier(), id -> new ArrayList<>())
                    .add(appended);
            missedEvents++;
        }
    }

    /** The events of an aggregate that other nodes have appended since it was put in here; whoever asks applies them. */
    List<DomainEventMessage<?>> takeMissed(String aggregateId) {
        List<DomainEventMessage<?>> events = missed.remove(aggregateId);
        if (events == null) {
            return List.of();
        }
        missedEvents -= events.size();
        return events;
    }

    /** A turn has ended with {@code head} as the end of the log. */
    void trustUpTo(long head) {
        trustedAt = head;
    }

    /** A turn has failed, and what is in here may never have come into the log. */
    void distrust() {
        entries.invalidateAll();
        missed.clear();
        missedEvents = 0;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // as Axon declares it
    public <K, V> @Nullable V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    public boolean remove(Object key) {
        return entries.asMap().remove(key) != null;
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    /** Nobody listens: the cache is not shared. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
