package beian.intake.file.pdf;

import beian.intake.file.Characters;
import java.util.List;

/**
 * The lines of one cell.
 *
 * @param left where the cell begins, in points
 * @param right where it ends
 */
record WrappedCell(List<TextLine> lines, float left, float right) {

    /** A line ends after them, and begins with them, without a space. */
    private static final String JOINING = "-/_·.’'@";

    private static final String OPENING = "(（[【“《";
    private static final String CLOSING = ",;:)）]】”》";

    /** The text as it was before it was wrapped. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < lines.size(); at++) {
            if (at > 0 && !text.isEmpty() && isSpaced(lines.get(at - 1), lines.get(at))) {
                text.append(' ');
            }
            text.append(lines.get(at).text().stripTrailing());
        }
        return Characters.trim(text.toString());
    }

    private boolean isSpaced(TextLine line, TextLine next) {
        int end = line.text().codePointBefore(line.text().length());
        int start = next.text().codePointAt(0);
        if (Characters.isSpace(end)) {
            return true;
        }
        if (Characters.isChinese(end) || Characters.isChinese(start) || joins(end, start)) {
            return false;
        }
        return hasRoom(line, next) || line.text().indexOf(' ') >= 0;
    }

    private static boolean joins(int end, int start) {
        return (JOINING + OPENING).indexOf(end) >= 0 || (JOINING + CLOSING).indexOf(start) >= 0;
    }

    /** A word is only broken if not even its next letter would have fitted; else the line was broken at a space. */
    private boolean hasRoom(TextLine line, TextLine next) {
        float padding = lines.stream()
                .map(other -> other.left() - left)
                .min(Float::compare)
                .orElse(0f);
        float room = right - left - 2 * Math.max(0, padding) - line.width();
        return room > next.first();
    }
}
