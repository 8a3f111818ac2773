package beian.platform;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Text as it is compared in searches: compatibility forms (full-width letters, brackets) unified, no case, no space. */
public final class SearchText {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private SearchText() {}

    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return WHITE_SPACE.matcher(folded).replaceAll("");
    }

    /** Whether every word of {@code words} occurs in {@code text}. */
    public static boolean contains(String text, String words) {
        String searched = of(text);
        return WHITE_SPACE.splitAsStream(words.strip()).map(SearchText::of).allMatch(searched::contains);
    }

    /** Several fields as one searchable text; a search cannot match across two of them. */
    public static String ofAll(@Nullable String... texts) {
        return Arrays.stream(texts).filter(Objects::nonNull).map(SearchText::of).collect(Collectors.joining("\n"));
    }
}
