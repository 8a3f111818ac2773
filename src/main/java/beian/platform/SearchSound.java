package beian.platform;

import com.ibm.icu.text.Transliterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
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
    private static final Pattern LATIN = Pattern.compile("[a-z]+");
    private static final Pattern BLANKS = Pattern.compile(" +");
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
        if (LATIN.matcher(name).matches()) {
            return;
        }
        List<String> syllables = Pinyin.syllables(simplified);
        String pinyin = String.join("", syllables);
        String initials = initials(syllables);
        int letter = 0;
        int initial = 0;
        for (String syllable : syllables.subList(0, Math.min(STARTS, syllables.size()))) {
            sounds.add(MARK + first(pinyin.substring(letter), LETTERS));
            sounds.add(MARK + first(initials.substring(initial), INITIALS));
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

    private static String first(String text, int letters) {
        return text.length() > letters ? text.substring(0, letters) : text;
    }

    /** The text in simplified characters, each by itself: those that were seen before cost a look into a map. */
    public static String simplified(String text) {
        StringBuilder simplified = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            if (Character.isIdeographic(character)) {
                simplified.append(SIMPLE.of(character));
            } else {
                simplified.appendCodePoint(character);
            }
        });
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
        boolean latin = LATIN.matcher(text).matches();
        return latin && text.length() < SHORTEST ? null : latin ? MARK + first(text, LETTERS) : text;
    }

    /** The key by which a name is sorted: its pinyin, syllable by syllable, whatever quotes or brackets it begins with. */
    public static String order(String name) {
        StringBuilder key = new StringBuilder();
        SearchText.of(name).codePoints().filter(SearchSound::isSpoken).forEach(character -> {
            String syllable = Pinyin.syllable(character);
            key.append(Character.isIdeographic(character) ? " " + syllable + " " : syllable);
        });
        return BLANKS.matcher(key).replaceAll(" ").strip();
    }

    private static boolean isSpoken(int character) {
        int type = Character.getType(character);
        return Character.isLetterOrDigit(character)
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}
