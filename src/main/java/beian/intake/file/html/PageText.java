package beian.intake.file.html;

import beian.intake.file.Characters;
import beian.intake.file.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** The running text of a page, line by line, without what stands in tables. */
final class PageText {

    private static final Set<String> UNSEEN = Set.of("script", "style", "noscript", "template", "head", "title");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    /** @param tables is given each table that stands in no other */
    void walk(Element parent, Consumer<Element> tables) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode words) {
                line.append(CellText.collapse(words.getWholeText()));
            } else if (child instanceof Element element && !UNSEEN.contains(element.normalName())) {
                enter(element, tables);
            }
        }
    }

    private void enter(Element element, Consumer<Element> tables) {
        if (element.nameIs("table")) {
            endLine();
            tables.accept(element);
        } else if (CellText.breaksLine(element)) {
            endLine();
            walk(element, tables);
            endLine();
        } else {
            walk(element, tables);
        }
    }

    private void endLine() {
        String trimmed = Characters.trim(line.toString());
        line.setLength(0);
        if (!trimmed.isEmpty()) {
            lines.add(trimmed);
        }
    }

    @Nullable
    String lastLine() {
        return lines.isEmpty() ? null : lines.get(lines.size() - 1);
    }

    List<String> lines(Tally tally) {
        endLine();
        lines.forEach(tally::text);
        return lines;
    }
}
