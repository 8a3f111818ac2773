package beian.intake.file.pdf;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.Tally;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts together what the pages hold, one after the other. */
final class Pages {

    private final Tally tally;
    private final List<FoundTable> tables = new ArrayList<>();
    private final List<String> text = new ArrayList<>();
    private @Nullable PageParts previous;
    private @Nullable PagedTable open;

    Pages(Tally tally) {
        this.tally = tally;
    }

    void add(ScannedPage scanned) {
        PageParts page = PageParts.of(scanned);
        float end = 0;
        for (Piece piece : page.tables()) {
            PagedTable before = open;
            if (before != null && goesOn(before, piece, page, end)) {
                before.goOn(piece);
            } else {
                endTable();
                open = new PagedTable(title(page, end, piece), piece, tally);
            }
            end = piece.bottom();
        }
        page.text().forEach(line -> text.add(tally.text(line.text())));
        previous = page;
        tally.pagesRead(page.number());
    }

    /** Whether it is the first on its page, stands in the same columns, and nothing but page numbers and the like comes between. */
    private boolean goesOn(PagedTable table, Piece piece, PageParts page, float end) {
        PageParts before = previous;
        Piece last = table.last();
        return before != null
                && end == 0
                && last.page() + 1 == page.number()
                && last.fits(piece)
                && before.textBetween(last.bottom(), Float.MAX_VALUE, page).isEmpty()
                && page.textBetween(0, piece.top(), before).isEmpty();
    }

    private @Nullable String title(PageParts page, float from, Piece piece) {
        List<TextLine> above = page.textBetween(from, piece.top(), previous);
        return above.isEmpty() ? null : above.get(above.size() - 1).text();
    }

    private void endTable() {
        if (open != null) {
            tables.add(open.table());
            open = null;
        }
    }

    boolean isBlank() {
        return open == null && tables.isEmpty() && text.isEmpty();
    }

    Contents contents() {
        endTable();
        return new Contents(Format.PDF, null, tables, text);
    }
}
