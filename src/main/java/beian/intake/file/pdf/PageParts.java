package beian.intake.file.pdf;

import beian.intake.file.pdf.RuledRegion.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a page, and the lines of text that stand in none, each from above.
 *
 * @param number of the page, from 1
 */
record PageParts(int number, List<Piece> tables, List<TextLine> text) {

    /** What a reader takes for two cells in a line of running text is a space to most. */
    private static final String BETWEEN_PARTS = "  ";

    static PageParts of(ScannedPage page) {
        PageParts parts = new PageParts(page.number(), new ArrayList<>(), new ArrayList<>());
        List<Glyph> outside = parts.takeRuled(page);
        parts.takeWhite(TextLine.lines(outside, WhiteTable.WHITE));
        parts.tables.sort(Comparator.comparing(Piece::top));
        return parts;
    }

    /** The inner one of two tables in each other comes first, and what stands in it is none of the outer one's. */
    private List<Glyph> takeRuled(ScannedPage page) {
        List<RuledRegion> regions = new ArrayList<>(
                RuledRegion.of(page).stream().filter(RuledRegion::isTable).toList());
        regions.sort(Comparator.comparing(region -> region.area().size()));
        List<Glyph> outside = page.glyphs();
        for (RuledRegion region : regions) {
            Area area = region.area();
            List<Glyph> inside = outside.stream().filter(area::holds).toList();
            RuledTable.read(region, inside, number).ifPresent(tables::add);
            outside = outside.stream().filter(glyph -> !area.holds(glyph)).toList();
        }
        return outside;
    }

    private void takeWhite(List<List<TextLine>> lines) {
        WhiteTable table = new WhiteTable();
        for (List<TextLine> line : lines) {
            if (!table.take(line)) {
                end(table);
                table = new WhiteTable();
                table.take(line);
            }
        }
        end(table);
    }

    private void end(WhiteTable table) {
        if (!table.isTable()) {
            table.lines().forEach(this::addText);
            return;
        }
        List<List<TextLine>> foot = table.takeFoot();
        tables.add(table.piece(number));
        foot.forEach(this::addText);
    }

    private void addText(List<TextLine> line) {
        String text =
                String.join(BETWEEN_PARTS, line.stream().map(TextLine::text).toList());
        TextLine first = line.get(0);
        float right = line.get(line.size() - 1).right();
        this.text.add(new TextLine(text.strip(), first.left(), right, first.baseline(), first.size(), first.first()));
    }

    /** The lines between two heights, those that stand on every page left out. */
    List<TextLine> textBetween(float top, float bottom, @Nullable PageParts other) {
        return text.stream()
                .filter(line -> top <= line.baseline() && line.baseline() <= bottom)
                .filter(line -> !line.isPageNumber() && (other == null || !other.repeats(line)))
                .toList();
    }

    private boolean repeats(TextLine line) {
        return text.stream()
                .anyMatch(other ->
                        other.text().equals(line.text()) && Math.abs(other.baseline() - line.baseline()) < line.size());
    }
}
