package beian.ruleset.reading;

import beian.platform.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists of words that are looked for together, so that each word may stand in one of them only. */
final class WordLists {

    private final Map<String, Integer> lines = new HashMap<>();

    /** At least one word; {@code words.empty} is noted otherwise, {@code word.repeated} if one was there before. */
    List<String> read(@Nullable Key list) {
        List<Key> items = list == null ? List.of() : list.items();
        if (list != null && list.isEmptyList()) {
            list.flaw("words.empty");
        }
        return words(items);
    }

    /** The same of a list that may be left out or empty. */
    List<String> readAny(@Nullable Key list) {
        return list == null ? List.of() : words(list.items());
    }

    private List<String> words(List<Key> items) {
        List<String> words = new ArrayList<>();
        for (Key item : items) {
            String word = item.text();
            if (!word.isEmpty()) {
                Integer before = lines.putIfAbsent(SearchText.of(word), item.line());
                if (before != null) {
                    item.flaw("word.repeated", word, before);
                }
                words.add(word);
            }
        }
        return words;
    }
}
