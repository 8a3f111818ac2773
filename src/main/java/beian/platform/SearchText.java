package beian.platform;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Text as it is compared in searches: compatibility forms (full-width letters, brackets) unified, no case, no space. */
public final class SearchText {

    private SearchText() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
    }

    /** Several fields as one searchable text; a search cannot match across two of them. */
    public static String ofAll(@Nullable String... texts) {
        return Arrays.stream(texts).filter(Objects::nonNull).map(SearchText::of).collect(Collectors.joining("\n"));
    }
}
