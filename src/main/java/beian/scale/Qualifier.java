package beian.scale;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the words before and after a figure make of it. */
enum Qualifier {
    NONE("", ""),
    ABOUT("约|大约|约为|≈|~", "左右|上下"),
    MORE_THAN("超|超过|逾|大于|高于|>", "以上"),
    AT_LEAST("不低于|不少于|不小于|至少|≥|>=", "+"),
    LESS_THAN("近|将近|接近|不足|不到|小于|低于|少于|<", "以下"),
    AT_MOST("不超过|不高于|不大于|至多|最多|≤|<=", "以内");

    static final String BEFORE = anyOf(qualifier -> qualifier.before);
    static final String AFTER = anyOf(qualifier -> qualifier.after);

    private final String before;
    private final String after;

    Qualifier(String before, String after) {
        this.before = before;
        this.after = after;
    }

    /** The qualifier of a figure; empty if the word before it says something else than the word after it. */
    static Optional<Qualifier> of(@Nullable String wordBefore, @Nullable String wordAfter) {
        var before = find(wordBefore, qualifier -> qualifier.before);
        var after = find(wordAfter, qualifier -> qualifier.after);
        if (before == NONE || before == after) {
            return Optional.of(after);
        }
        return after == NONE ? Optional.of(before) : Optional.empty();
    }

    private static Qualifier find(@Nullable String word, Function<Qualifier, String> words) {
        return Arrays.stream(values())
                .filter(qualifier -> word != null && ("|" + words.apply(qualifier) + "|").contains("|" + word + "|"))
                .findFirst()
                .orElse(NONE);
    }

    private static String anyOf(Function<Qualifier, String> words) {
        return Arrays.stream(values())
                .filter(qualifier -> qualifier != NONE)
                .flatMap(qualifier -> Pattern.compile("|", Pattern.LITERAL).splitAsStream(words.apply(qualifier)))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
