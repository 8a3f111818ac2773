package beian.shift;

import beian.platform.projection.AsOf;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Supplier;

/** Answers that were reckoned once: as of a position of a generation they never change. */
final class Kept<T> {

    private static final int ANSWERS = 500;

    private final Cache<Key, T> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS).build();

    /**
     * What an answer depends on.
     *
     * @param rules hash of the ruleset
     * @param query with everything that was asked; its own {@code asOf} is of no account
     */
    record Key(int generation, Moment moment, String rules, Object query) {}

    static Key key(Views views, Moment moment, String rules, CountScaleShift query) {
        CountScaleShift asked = new CountScaleShift(query.scope(), query.companies(), null, query.assumed(), AsOf.NOW);
        return new Key(views.live().number(), moment, rules, asked);
    }

    /** Not reckoned by two at once only if that costs nothing: whoever comes second does not wait in a transaction. */
    T get(Key key, Supplier<T> reckon) {
        T held = answers.getIfPresent(key);
        if (held != null) {
            return held;
        }
        T answer = reckon.get();
        answers.put(key, answer);
        return answer;
    }
}
