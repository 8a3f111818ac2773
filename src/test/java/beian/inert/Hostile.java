package beian.inert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Texts that something might take for more than texts, and how that would show. */
final class Hostile {

    /** An element that no page has. */
    static final String ELEMENT = "x-hostile";

    /** What a template that computed it would print. */
    private static final String COMPUTED = Integer.toString(7331 * 7);

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f]");
    private static final Pattern FORMULA = Pattern.compile("(?s)^[\\s\\x00-\\x1f]*[=+\\-@＝＋－＠].*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9.,eE+-]+%?");

    static final String SCRIPT =
            "=1+1<x-hostile></x-hostile><img src=x onerror=\"window.hostile=1\"><script>window.hostile=1"
                    + "</script>\"'>]]>${7331*7}[[${7331*7}]]__${7331*7}__";
    static final String CONTROLS =
            "+1\u0001\b\u001b[31m\u202e\r\nX-Hostile: 1\r\n\r\nevent: hostile\ndata: 1\n\n\t<x-hostile>";
    static final String FORMULA_TEXT = "@SUM(1+1)*cmd|' /C calc'!A0";
    static final String ADDRESS = "javascript:window.hostile=1";

    static final List<String> TEXTS = List.of(SCRIPT, CONTROLS);

    /** What is sent to a field, by its name. */
    static List<String> texts(String field) {
        return field.toLowerCase(Locale.ROOT).endsWith("url") ? List.of(SCRIPT, ADDRESS) : TEXTS;
    }

    private Hostile() {}

    /** What of a page is more than text; none if nothing is. */
    static List<String> alive(String html, Document page) {
        List<String> alive = new ArrayList<>();
        if (CONTROL.matcher(html).find()) {
            alive.add("a control character");
        }
        if (html.contains(COMPUTED)) {
            alive.add("a computed expression");
        }
        for (Element element : page.getAllElements()) {
            boolean script =
                    element.normalName().equals("script") && element.data().contains("window.hostile=1<");
            boolean handler = element.attributes().asList().stream()
                    .anyMatch(attribute -> attribute.getKey().startsWith("on")
                            || (attribute.getValue().strip().startsWith("javascript:")
                                    && isAddress(attribute.getKey())));
            if (script || handler || element.normalName().equals(ELEMENT)) {
                alive.add(element.outerHtml());
            }
        }
        return alive;
    }

    private static boolean isAddress(String attribute) {
        return List.of("href", "src", "action", "formaction", "data", "xlink:href")
                .contains(attribute);
    }

    /** Whether a spreadsheet that opens a CSV would compute the field. */
    static boolean isFormula(String field) {
        return FORMULA.matcher(field).matches() && !NUMBER.matcher(field).matches();
    }
}
