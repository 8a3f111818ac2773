package beian.intake.file.pdf;

import beian.intake.file.Characters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Letters in a row; lengths in points.
 *
 * @param text with a space where there is one, or as much white
 * @param first width of the first letter
 */
record TextLine(String text, float left, float right, float baseline, float size, float first) {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[-—–·\\s]*(第\\s*)?\\d{1,4}(\\s*页)?(\\s*[/,，共]\\s*(共\\s*)?\\d{1,4}(\\s*页)?)?[-—–·\\s]*");
    private static final float SAME_LINE = 0.5f;
    private static final float SPACE = 0.2f;
    private static final float CHINESE_SPACE = 0.7f;

    /** All letters line by line from above; in each line from the left, split where more white than that stands between. */
    static List<List<TextLine>> lines(List<Glyph> glyphs, float split) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparing(Glyph::baseline));
        List<List<TextLine>> lines = new ArrayList<>();
        int start = 0;
        for (int end = 1; end <= sorted.size(); end++) {
            if (end == sorted.size() || startsLine(sorted.get(end - 1), sorted.get(end))) {
                lines.add(parts(sorted.subList(start, end), split));
                start = end;
            }
        }
        lines.removeIf(List::isEmpty);
        return lines;
    }

    private static boolean startsLine(Glyph previous, Glyph next) {
        return next.baseline() - previous.baseline() > SAME_LINE * Math.min(previous.size(), next.size());
    }

    private static List<TextLine> parts(List<Glyph> line, float split) {
        List<Glyph> sorted = new ArrayList<>(line);
        sorted.sort(Comparator.comparing(Glyph::left));
        List<TextLine> parts = new ArrayList<>();
        List<Glyph> part = new ArrayList<>();
        for (Glyph glyph : sorted) {
            if (!part.isEmpty() && isWhite(part, glyph, split)) {
                add(parts, part);
                part = new ArrayList<>();
            }
            if (part.isEmpty() ? !glyph.isBlank() : !glyph.repeats(last(part))) {
                part.add(glyph);
            }
        }
        add(parts, part);
        return parts;
    }

    private static boolean isWhite(List<Glyph> part, Glyph next, float split) {
        if (next.isBlank()) {
            return false;
        }
        int seen = part.size() - 1;
        while (seen > 0 && part.get(seen).isBlank()) {
            seen--;
        }
        return next.left() - part.get(seen).right() > split * next.size();
    }

    private static void add(List<TextLine> parts, List<Glyph> part) {
        if (!part.isEmpty()) {
            parts.add(of(part));
        }
    }

    private static Glyph last(List<Glyph> part) {
        return part.get(part.size() - 1);
    }

    private static TextLine of(List<Glyph> part) {
        Glyph first = part.get(0);
        StringBuilder text = new StringBuilder(first.text());
        float right = first.right();
        for (int at = 1; at < part.size(); at++) {
            Glyph glyph = part.get(at);
            text.append(isSpaced(part.get(at - 1), glyph) ? " " : "").append(glyph.text());
            right = glyph.isBlank() ? right : Math.max(right, glyph.right());
        }
        return new TextLine(
                text.toString(), first.left(), right, first.baseline(), first.size(), first.right() - first.left());
    }

    private static boolean isSpaced(Glyph previous, Glyph next) {
        boolean chinese = isChinese(previous) || isChinese(next);
        float space = (chinese ? CHINESE_SPACE : SPACE) * next.size();
        return !previous.isBlank() && !next.isBlank() && next.left() - previous.right() > space;
    }

    private static boolean isChinese(Glyph glyph) {
        return Characters.isChinese(glyph.text().codePointAt(0));
    }

    boolean isPageNumber() {
        return PAGE_NUMBER.matcher(text.strip()).matches();
    }

    float width() {
        return right - left;
    }
}
