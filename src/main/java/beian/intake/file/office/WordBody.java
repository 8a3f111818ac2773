package beian.intake.file.office;

import beian.intake.file.Characters;
import beian.intake.file.Contents;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Follows the elements of WordprocessingML; what was deleted, and what stands in for a drawing, is no text. */
final class WordBody {

    private static final int DEEPEST = 32;

    private final Tally tally;
    private final List<WordTable> tables = new ArrayList<>();
    private final Deque<WordTable> open = new ArrayDeque<>();
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean inText;
    private int unseen;

    WordBody(Tally tally) {
        this.tally = tally;
    }

    void begin(XMLStreamReader xml) {
        String name = xml.getLocalName();
        if (unseen > 0 || name.equals("Fallback")) {
            unseen++;
            return;
        }
        switch (name) {
            case "tbl" -> beginTable();
            case "t" -> inText = true;
            case "tab" -> append(isTabStop(xml) ? "" : "\t");
            case "br", "cr" -> append("\n");
            case "noBreakHyphen" -> append("-");
            default -> beginPart(name, xml);
        }
    }

    /** The stops that a style sets have the name of the character. */
    private static boolean isTabStop(XMLStreamReader xml) {
        return value(xml) != null;
    }

    private void beginTable() {
        if (open.size() == DEEPEST) {
            throw new Unreadable("file.nested", DEEPEST);
        }
        String title = open.isEmpty() && !lines.isEmpty() ? lines.get(lines.size() - 1) : null;
        WordTable table = new WordTable(title, tally);
        tables.add(table);
        open.push(table);
    }

    private void beginPart(String name, XMLStreamReader xml) {
        WordTable table = open.peek();
        if (table != null) {
            table.begin(name, value(xml));
        }
    }

    private static @Nullable String value(XMLStreamReader xml) {
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            if (xml.getAttributeLocalName(at).equals("val")) {
                return xml.getAttributeValue(at);
            }
        }
        return null;
    }

    void characters(String characters) {
        if (inText && unseen == 0) {
            append(characters);
        }
    }

    private void append(String characters) {
        WordTable table = open.peek();
        if (table == null) {
            line.append(characters);
        } else {
            table.append(characters);
        }
    }

    void end(String name) {
        if (unseen > 0) {
            unseen--;
            return;
        }
        switch (name) {
            case "t" -> inText = false;
            case "p" -> endParagraph();
            case "tbl" -> open.pop();
            default -> endPart(name);
        }
    }

    private void endParagraph() {
        append("\n");
        if (open.isEmpty()) {
            line.toString()
                    .lines()
                    .map(Characters::trim)
                    .filter(text -> !text.isEmpty())
                    .forEach(this::addLine);
            line.setLength(0);
        }
    }

    private void addLine(String text) {
        lines.add(tally.text(text));
    }

    private void endPart(String name) {
        WordTable table = open.peek();
        if (table != null) {
            table.end(name);
        }
    }

    Contents contents() {
        List<FoundTable> found = tables.stream()
                .filter(table -> !table.isEmpty())
                .map(WordTable::table)
                .toList();
        return new Contents(Format.DOCX, null, found, lines);
    }
}
