package beian.platform;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.List;

/** Chinese in Latin letters without tones; each character has one reading, whatever stands beside it. */
public final class Pinyin {

    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final EachCharacter READ = new EachCharacter(Pinyin::read);

    private Pinyin() {}

    public static String of(String text) {
        return String.join("", syllables(text));
    }

    /** One for each character. */
    static List<String> syllables(String text) {
        List<String> syllables = new ArrayList<>(text.length());
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            syllables.add(syllable(character));
        }
        return syllables;
    }

    /** Of one character. */
    static String syllable(int character) {
        return READ.of(character);
    }

    private static String read(int character) {
        return HAN.transliterate(Character.toString(character));
    }
}
