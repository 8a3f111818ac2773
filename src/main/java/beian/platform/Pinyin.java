package beian.platform;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Chinese in Latin letters without tones; each character has one reading, whatever stands beside it. */
public final class Pinyin {

    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    /** A register uses few thousand characters. */
    private static final Map<Integer, String> READ = new ConcurrentHashMap<>();

    private Pinyin() {}

    public static String of(String text) {
        return String.join("", syllables(text));
    }

    /** One for each character. */
    static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>();
        text.codePoints().forEach(character -> syllables.add(syllable(character)));
        return syllables;
    }

    /** Of one character. */
    static String syllable(int character) {
        String known = READ.get(character); // without a lock, which asking for a new one takes
        return known == null ? READ.computeIfAbsent(character, Pinyin::read) : known;
    }

    private static String read(int character) {
        return HAN.transliterate(Character.toString(character));
    }
}
