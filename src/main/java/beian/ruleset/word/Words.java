package beian.ruleset.word;

import beian.ruleset.word.Finder.Word;
import java.util.ArrayList;
import java.util.List;

/** Collects words with what they stand for. */
final class Words {

    private final List<Word> words = new ArrayList<>();

    Words add(List<String> texts, int meaning) {
        texts.forEach(text -> words.add(new Word(text, Letters.fold(text), meaning)));
        return this;
    }

    Finder finder() {
        return new Finder(words);
    }

    static List<String> texts(List<Word> found) {
        return found.stream().map(Word::text).distinct().toList();
    }
}
