package beian.platform.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Aggregates as they stand after their last command, the most recently used ones. A command that is rolled back throws its
 * aggregates out; once another node has appended, nothing in here is trusted any more.
 */
public final class AggregateCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;

    private long trustedAt = -1;

    /**
     * @param size aggregates that are kept
     */
    public AggregateCache(int size) {
        this.entries = Caffeine.newBuilder().maximumSize(size).build();
    }

    /** A command begins, and has its turn, while the log ends at {@code head}. */
    public synchronized void beginAt(long head) {
        if (head != trustedAt) {
            entries.invalidateAll();
            trustedAt = head;
        }
    }

    /** A command of this node has committed, with {@code head} as the end of the log. */
    public synchronized void committedAt(long head) {
        trustedAt = head;
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
