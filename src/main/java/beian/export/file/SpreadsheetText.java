package beian.export.file;

import java.util.regex.Pattern;

/**
 * Text in CSV that no spreadsheet computes: one that it would take for a formula gets an apostrophe before it, also one that
 * has apostrophes before such a beginning. Taking one off again gives what was recorded.
 */
public final class SpreadsheetText {

    /** Full-width signs begin formulas too where such letters are typed. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private SpreadsheetText() {}

    public static String harmless(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
