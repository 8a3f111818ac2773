package beian.scale;

/** One spelling for texts that differ only in width, case, spacing, dashes or traditional characters. */
final class Wording {

    private static final String TRADITIONAL = "億萬級參數約規雙總過幾與個據語視頻圖條別開為達將內於樣詞暫無詳佈";
    private static final String SIMPLIFIED = "亿万级参数约规双总过几与个据语视频图条别开为达将内于样词暂无详布";
    private static final String DASHES = "‐‑‒–—―−";

    private Wording() {}

    /** Takes out spaces, except between two digits, where they may part two numbers. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        boolean spaced = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = fold(text.charAt(i));
            if (isSpace(letter)) {
                spaced = true;
                continue;
            }
            if (spaced && isNumeric(letter) && !folded.isEmpty() && isNumeric(folded.charAt(folded.length() - 1))) {
                folded.append(' ');
            }
            folded.append(letter);
            spaced = false;
        }
        return folded.toString();
    }

    private static char fold(char letter) {
        if (letter == '，') {
            return '、'; // the Chinese comma parts items of a list; it never groups thousands
        }
        if (DASHES.indexOf(letter) >= 0) {
            return '-';
        }
        int traditional = TRADITIONAL.indexOf(letter);
        return traditional >= 0 ? SIMPLIFIED.charAt(traditional) : upperCase(halfWidth(letter));
    }

    private static char halfWidth(char letter) {
        return letter >= '！' && letter <= '～' ? (char) (letter - '！' + '!') : letter;
    }

    private static char upperCase(char letter) {
        return letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
    }

    private static boolean isSpace(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || letter == '\u200B'
                || letter == '\u2060'
                || letter == '\uFEFF';
    }

    private static boolean isNumeric(char letter) {
        return (letter >= '0' && letter <= '9') || letter == '.' || letter == ',';
    }
}
