package beian.intake.file.html;

import beian.intake.file.Characters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** A cell's text as a browser shows it: breaks and blocks end a line, other white space is one space. */
final class CellText {

    private static final Pattern WHITE = Pattern.compile("[ \\t\\n\\r\\f]+");
    private static final Pattern AROUND_BREAK = Pattern.compile(" *\\n[ \\n]*");
    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private CellText() {}

    static String of(Element cell) {
        StringBuilder text = new StringBuilder();
        append(cell, text);
        String lines = AROUND_BREAK.matcher(text).replaceAll("\n");
        return Characters.trim(SPACES.matcher(lines).replaceAll(" "));
    }

    private static void append(Element parent, StringBuilder text) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(collapse(words.getWholeText()));
            } else if (child instanceof Element element && !isUnseen(element)) {
                appendElement(element, text);
            }
        }
    }

    private static boolean isUnseen(Element element) {
        return element.nameIs("table") || element.nameIs("script") || element.nameIs("style");
    }

    private static void appendElement(Element element, StringBuilder text) {
        String edge = breaksLine(element) ? "\n" : "";
        text.append(edge);
        append(element, text);
        text.append(edge);
    }

    static boolean breaksLine(Element element) {
        return element.nameIs("br") || element.isBlock();
    }

    /** One space for each run of white space, and none where the source only wraps Chinese text. */
    static String collapse(String words) {
        return WHITE.matcher(words).replaceAll(run -> isWrapped(words, run) ? "" : " ");
    }

    private static boolean isWrapped(String words, MatchResult run) {
        return run.group().contains("\n")
                && run.start() > 0
                && run.end() < words.length()
                && Characters.isChinese(words.charAt(run.start() - 1))
                && Characters.isChinese(words.charAt(run.end()));
    }

    /** The tables that stand in the cell itself. */
    static List<Element> nested(Element cell) {
        List<Element> tables = new ArrayList<>();
        for (Element child : cell.children()) {
            if (child.nameIs("table")) {
                tables.add(child);
            } else {
                tables.addAll(nested(child));
            }
        }
        return tables;
    }
}
