package beian.intake.name;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Chinese in Latin letters without tones; each character has one reading, whatever stands beside it. */
final class Pinyin {

    private static final Transliterator HAN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    /** A register uses few thousand characters. */
    private static final Map<Integer, String> READ = new ConcurrentHashMap<>();

    private Pinyin() {}

    static String of(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints().forEach(character -> latin.append(READ.computeIfAbsent(character, Pinyin::read)));
        return latin.toString();
    }

    private static String read(int character) {
        return HAN.transliterate(Character.toString(character));
    }
}
