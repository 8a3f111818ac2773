package beian.platform.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.LongFunction;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as they stand after their last command, the most recently used ones. A command that is rolled back throws its
 * aggregates out, and so does an append of another node.
 */
public final class AggregateCache implements Cache {

    /** After so many events of other nodes it is cheaper to begin anew. */
    private static final long MOST_MISSED = 5000;

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    /** Only the recorder reads and moves it. */
    private long trustedAt;

    /**
     * @param size aggregates that are kept
     */
    public AggregateCache(int size) {
        this.entries = Caffeine.newBuilder().maximumSize(size).build();
    }

    /**
     * A turn begins while the log ends at {@code head}: what other nodes have changed since the last one is thrown out.
     *
     * @param changedAfter ids of the aggregates that have events after a position
     */
    void trustFrom(long head, LongFunction<List<String>> changedAfter) {
        if (head < trustedAt || head - trustedAt > MOST_MISSED) {
            entries.invalidateAll();
        } else if (head > trustedAt) {
            entries.invalidateAll(changedAfter.apply(trustedAt));
        }
        trustedAt = head;
    }

    /** A turn has ended with {@code head} as the end of the log. */
    void trustUpTo(long head) {
        trustedAt = head;
    }

    /** A turn has failed, and what is in here may never have come into the log. */
    void distrust() {
        entries.invalidateAll();
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
