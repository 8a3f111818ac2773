package beian.ruleset.word;

import java.util.Arrays;

/** The letters of a text as words are compared with them: without width, case and white space. */
final class Letters {

    private final char[] letters;
    private final boolean[] boundary;

    private Letters(char[] letters, boolean[] boundary) {
        this.letters = letters;
        this.boundary = boundary;
    }

    static Letters of(String text) {
        char[] letters = new char[text.length()];
        boolean[] boundary = new boolean[text.length() + 1];
        int count = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char printed = halfWidth(text.charAt(i));
            if (!Character.isWhitespace(printed)) {
                boundary[count] = !isLatin(before) || !isLatin(printed) || startsHump(before, printed);
                letters[count++] = isCapital(printed) ? (char) (printed - 'A' + 'a') : printed;
            }
            before = printed;
        }
        boundary[count] = true;
        return new Letters(Arrays.copyOf(letters, count), boundary);
    }

    /** As a word is kept. */
    static String fold(String word) {
        return new String(of(word).letters);
    }

    int count() {
        return letters.length;
    }

    char at(int index) {
        return letters[index];
    }

    /** Whether a word may end before, or begin at, this letter: anywhere in Chinese, not in the middle of a Latin word. */
    boolean isBoundary(int index) {
        return boundary[index];
    }

    /** {@code MathGPT} and {@code EduChat} are two words each. */
    private static boolean startsHump(char before, char printed) {
        return isCapital(printed) && !isCapital(before);
    }

    private static char halfWidth(char letter) {
        if (letter == '\u3000') {
            return ' ';
        }
        return letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
    }

    private static boolean isLatin(char letter) {
        return isCapital(letter) || (letter >= 'a' && letter <= 'z');
    }

    private static boolean isCapital(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }
}
