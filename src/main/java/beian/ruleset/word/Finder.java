package beian.ruleset.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds words in a text from left to right, the longest that begins at a letter first; what is found hides the words within
 * it. A tree of letters: one step per letter, however many words there are.
 */
final class Finder {

    /**
     * A word as it stands in the rules.
     *
     * @param letters the same as it is compared
     * @param meaning what it stands for, a number of the rules' own
     */
    record Word(String text, String letters, int meaning) {

        /** Of words that only hide others. */
        static final int NOTHING = -1;

        int length() {
            return letters.length();
        }
    }

    private final Branch root;

    Finder(List<Word> words) {
        var tree = new Branch.Growing();
        words.forEach(word -> tree.add(word.letters(), word));
        root = tree.grown();
    }

    /** In the order of the text; none without a text. */
    List<Word> find(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        Letters letters = Letters.of(text);
        List<Word> found = List.of();
        for (int at = 0; at < letters.count(); ) {
            Word word = letters.isBoundary(at) ? longest(letters, at) : null;
            if (word != null && word.meaning() != Word.NOTHING) {
                found = found.isEmpty() ? new ArrayList<>(4) : found;
                found.add(word);
            }
            at += word == null ? 1 : word.length();
        }
        return found;
    }

    private @Nullable Word longest(Letters letters, int from) {
        Word longest = null;
        Branch branch = root;
        for (int at = from; at < letters.count(); at++) {
            branch = branch.next(letters.at(at));
            if (branch == null) {
                return longest;
            }
            longest = branch.word() != null && letters.isBoundary(at + 1) ? branch.word() : longest;
        }
        return longest;
    }
}
