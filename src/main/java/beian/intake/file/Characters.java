package beian.intake.file;

import java.lang.Character.UnicodeScript;

/** White space and scripts, as far as they decide how a cell's text is put together. */
public final class Characters {

    private static final int NO_BREAK_SPACE = 0xA0;
    private static final int FULL_WIDTH_PUNCTUATION = 0xFF00;
    private static final int CHINESE_PUNCTUATION = 0x3000;

    private Characters() {}

    /** Also the spaces that do not break, and those as wide as a Chinese character. */
    public static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == NO_BREAK_SPACE;
    }

    /** Without the white space at both ends, and with every kind of line end as {@code \n}. */
    public static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end).replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Whether it is written without spaces between words: Chinese characters and their punctuation. */
    public static boolean isChinese(int character) {
        int block = character & 0xFFFFFF00;
        return UnicodeScript.of(character) == UnicodeScript.HAN
                || block == CHINESE_PUNCTUATION
                || block == FULL_WIDTH_PUNCTUATION;
    }
}
