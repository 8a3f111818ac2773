package beian.shift;

import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.ruleset.Ruleset;
import beian.shift.count.Scope;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers that were reckoned once: as of a position of a generation they never change. */
final class Kept<T> {

    private static final int ANSWERS = 500;

    private final Cache<Key, T> answers =
            Caffeine.newBuilder().maximumSize(ANSWERS).build();

    /**
     * What an answer depends on.
     *
     * @param rules hash of the ruleset
     * @param companies those that the company of the scope stands for; absent if it names none
     * @param assumed tier at which rows without a figure are assumed to be; absent: nothing is assumed
     */
    record Key(
            int generation,
            Moment moment,
            String rules,
            Scope scope,
            @Nullable List<String> companies,
            @Nullable String assumed) {}

    static Key key(
            Views views,
            Moment moment,
            Ruleset ruleset,
            Scope scope,
            @Nullable List<String> companies,
            @Nullable String assumed) {
        return new Key(views.live().number(), moment, ruleset.hash(), scope, companies, assumed);
    }

    /** Two who ask at once both reckon: waiting for the other one would hold a transaction open. */
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
