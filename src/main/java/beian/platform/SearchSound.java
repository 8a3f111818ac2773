package beian.platform;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names as they sound: a text that is searched for what begins at a character, in pinyin ({@code wenxin}) or by initials
 * ({@code wxyy}); and names in simplified characters. Sounds begin with a mark, so that none is found inside of another.
 */
public final class SearchSound {

    /** No recorded text has it. */
    private static final char MARK = '\u0001';

    private static final int STARTS = 6;
    private static final int LETTERS = 24;
    private static final int INITIALS = 8;
    private static final int SHORTEST = 2;
    /** Of a sorting key, for a character: most syllables are not longer. */
    private static final int ORDER_LETTERS = 6;

    private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");
    private static final EachCharacter SIMPLE = new EachCharacter(SearchSound::simplify);

    private SearchSound() {}

    /** What is stored beside names; absent ones are left out. */
    public static String of(@Nullable String... names) {
        Set<String> sounds = new LinkedHashSet<>();
        for (String name : names) {
            if (name != null) {
                add(sounds, SearchText.of(name));
            }
        }
        return String.join("", sounds);
    }

    private static void add(Set<String> sounds, String name) {
        String simplified = simplified(name);
        if (!simplified.equals(name)) {
            sounds.add("\n" + simplified);
        }
        if (isLatin(name)) {
            return;
        }
        List<String> syllables = Pinyin.syllables(simplified);
        String pinyin = String.join("", syllables);
        String initials = initials(syllables);
        int letter = 0;
        int initial = 0;
        for (String syllable : syllables.subList(0, Math.min(STARTS, syllables.size()))) {
            sounds.add(MARK + beginning(pinyin, letter, LETTERS));
            sounds.add(MARK + beginning(initials, initial, INITIALS));
            letter += syllable.length();
            initial += syllable.isEmpty() ? 0 : 1;
        }
    }

    private static String initials(List<String> syllables) {
        StringBuilder initials = new StringBuilder(syllables.size());
        for (String syllable : syllables) {
            if (!syllable.isEmpty()) {
                initials.append(syllable.charAt(0));
            }
        }
        return initials.toString();
    }

    private static String beginning(String text, int from, int letters) {
        return text.substring(from, Math.min(from + letters, text.length()));
    }

    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < 'a' || text.charAt(i) > 'z') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The text in simplified characters, each by itself: those that were seen before cost a look into a map. */
    public static String simplified(String text) {
        StringBuilder simplified = new StringBuilder(text.length());
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            if (Character.isIdeographic(character)) {
                simplified.append(SIMPLE.of(character));
            } else {
                simplified.appendCodePoint(character);
            }
        }
        return simplified.toString();
    }

    private static String simplify(int character) {
        synchronized (SIMPLIFIED) {
            return SIMPLIFIED.transliterate(Character.toString(character));
        }
    }

    /** What is looked for among sounds if a word is searched: itself simplified, after a mark if it is Latin. */
    public static @Nullable String sought(String word) {
        String text = simplified(SearchText.of(word));
        boolean latin = isLatin(text);
        return latin && text.length() < SHORTEST ? null : latin ? MARK + beginning(text, 0, LETTERS) : text;
    }

    /** The key by which a name is sorted: its pinyin, syllable by syllable, whatever quotes or brackets it begins with. */
    public static String order(String name) {
        String text = SearchText.of(name);
        StringBuilder key = new StringBuilder(ORDER_LETTERS * text.length());
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            boolean syllable = Character.isIdeographic(character);
            if (isSpoken(character)) {
                part(syllable, key);
                key.append(Pinyin.syllable(character));
                part(syllable, key);
            }
        }
        return key.toString().strip();
    }

    /** One blank before a syllable and after it. */
    private static void part(boolean syllable, StringBuilder key) {
        if (syllable && !key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    private static boolean isSpoken(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
