package beian.intake.file.html;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Contents.Place;
import beian.intake.file.Grid;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import beian.intake.file.text.DecodedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a page, nested ones too: each is a table of its own, after the one that it stands in. */
public final class HtmlTables {

    private static final int START = 4_096;
    private static final int DEEPEST = 256;
    private static final List<String> MARKS = List.of("<!doctype html", "<html", "<table", "<body", "<head", "<tr");

    private final Tally tally;
    private final List<FoundTable> tables = new ArrayList<>();
    private final PageText text = new PageText();

    private HtmlTables(Tally tally) {
        this.tally = tally;
    }

    /** Whether the text begins like a page, or like a piece of one. */
    public static boolean isHtml(String text) {
        String start =
                text.substring(0, Math.min(text.length(), START)).stripLeading().toLowerCase(Locale.ROOT);
        return start.startsWith("<") && MARKS.stream().anyMatch(start::contains);
    }

    /**
     * All of a page that is seen.
     *
     * @throws Unreadable {@code file.nested} if elements stand in each other more than 256 deep
     */
    public static Contents read(DecodedText decoded, Tally tally) {
        Document page = Jsoup.parse(decoded.text(), "", Parser.htmlParser().setMaxDepth(DEEPEST * 2));
        Nesting.require(page, DEEPEST);
        HtmlTables reading = new HtmlTables(tally);
        reading.walk(page.body());
        return new Contents(Format.HTML, decoded.encoding(), reading.tables, reading.text.lines(tally));
    }

    private void walk(Element parent) {
        text.walk(parent, this::table);
    }

    private void table(Element table) {
        Element caption = child(table, "caption");
        String title = caption == null ? text.lastLine() : CellText.of(caption);
        Grid grid = new Grid(tally);
        List<Element> nested = new ArrayList<>();
        List<Element> rows = rows(table);
        for (int at = 0; at < rows.size(); at++) {
            grid.beginRow(new Place(null, null, at + 1));
            for (Element cell : rows.get(at).children()) {
                add(cell, grid, nested);
            }
        }
        if (!grid.isEmpty()) {
            tables.add(grid.table(title == null || title.isEmpty() ? null : title));
        }
        nested.forEach(this::table);
    }

    private static @Nullable Element child(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> child.nameIs(name))
                .findFirst()
                .orElse(null);
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element child : table.children()) {
            if (child.nameIs("tr")) {
                rows.add(child);
            } else if (List.of("thead", "tbody", "tfoot").contains(child.normalName())) {
                rows.addAll(rows(child));
            }
        }
        return rows;
    }

    private static void add(Element cell, Grid grid, List<Element> nested) {
        if (cell.nameIs("td") || cell.nameIs("th")) {
            grid.cell(CellText.of(cell), span(cell, "colspan"), span(cell, "rowspan"));
            nested.addAll(CellText.nested(cell));
        }
    }

    /** As browsers read it: what is no positive number counts as one; zero rows are all rows that follow. */
    private static int span(Element cell, String attribute) {
        String digits = cell.attr(attribute).strip();
        if (!digits.matches("[0-9]{1,9}")) {
            return 1;
        }
        int span = Integer.parseInt(digits);
        boolean allRows = span == 0 && attribute.equals("rowspan");
        return allRows ? Tally.ROWS : Math.max(1, span);
    }
}
