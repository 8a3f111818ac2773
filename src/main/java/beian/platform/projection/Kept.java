package beian.platform.projection;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/**
 * Answers that were reckoned once: as of a position of a generation they never change. Those that nobody asked for lately are
 * forgotten if memory runs short, since some grow with the store.
 */
public final class Kept<T> {

    private static final int ANSWERS = 40;

    private final Cache<Key, T> answers;

    private record Key(Moment moment, Object query) {}

    public Kept() {
        this(ANSWERS);
    }

    /** @param most how many answers are kept; few of those that grow with the store */
    public Kept(int most) {
        answers = Caffeine.newBuilder().maximumSize(most).softValues().build();
    }

    /**
     * The answer, reckoned if it is not kept.
     *
     * @param query what was asked beside the moment
     */
    public T get(Moment moment, Object query, Supplier<T> reckon) {
        Key key = new Key(moment, query);
        T kept = answers.getIfPresent(key);
        if (kept == null) {
            kept = reckon.get();
            answers.put(key, kept);
        }
        return kept;
    }
}
