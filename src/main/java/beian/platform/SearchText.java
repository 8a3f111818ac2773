package beian.platform;

import java.text.Normalizer;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is compared in searches: compatibility forms (full-width letters, brackets) unified, no case, no space. */
public final class SearchText {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    private SearchText() {}

    public static String of(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return hasSpace(folded) ? WHITE_SPACE.matcher(folded).replaceAll("") : folded;
    }

    /** Most Chinese names have none, and looking for it costs less than an expression does. */
    private static boolean hasSpace(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ') {
                return true;
            }
        }
        return false;
    }

    /** Whether every word of {@code words} occurs in {@code text}. */
    public static boolean contains(String text, String words) {
        String searched = of(text);
        return WHITE_SPACE.splitAsStream(words.strip()).map(SearchText::of).allMatch(searched::contains);
    }

    /** Several fields as one searchable text; a search cannot match across two of them. */
    public static String ofAll(@Nullable String... texts) {
        StringJoiner all = new StringJoiner("\n");
        for (String text : texts) {
            if (text != null) {
                all.add(of(text));
            }
        }
        return all.toString();
    }
}
