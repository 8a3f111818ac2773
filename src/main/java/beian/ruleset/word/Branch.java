package beian.ruleset.word;

import beian.ruleset.word.Finder.Word;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place in a tree of letters. */
final class Branch {

    private final char[] letters;
    private final Branch[] branches;
    private final @Nullable Word word;

    private Branch(char[] letters, Branch[] branches, @Nullable Word word) {
        this.letters = letters;
        this.branches = branches;
        this.word = word;
    }

    @Nullable
    Branch next(char letter) {
        int at = Arrays.binarySearch(letters, letter);
        return at < 0 ? null : branches[at];
    }

    /** The word that ends here; absent if none does. */
    @Nullable
    Word word() {
        return word;
    }

    /** The same while words are added. */
    static final class Growing {

        private final Map<Character, Growing> next = new TreeMap<>();
        private @Nullable Word word;

        void add(String rest, Word added) {
            if (rest.isEmpty()) {
                word = added;
            } else {
                next.computeIfAbsent(rest.charAt(0), letter -> new Growing()).add(rest.substring(1), added);
            }
        }

        Branch grown() {
            char[] letters = new char[next.size()];
            Branch[] branches = new Branch[next.size()];
            int at = 0;
            for (Map.Entry<Character, Growing> entry : next.entrySet()) {
                letters[at] = entry.getKey();
                branches[at++] = entry.getValue().grown();
            }
            return new Branch(letters, branches, word);
        }
    }
}
