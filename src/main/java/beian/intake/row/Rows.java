package beian.intake.row;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Line;
import beian.intake.layout.Mapping;
import beian.intake.layout.Mapping.Section;
import beian.intake.row.ReadRows.Kind;
import beian.intake.row.ReadRows.OtherLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file as a mapping understands it; no line is passed over without a reason. */
public final class Rows {

    private final List<Draft> drafts = new ArrayList<>();
    private final List<OtherLine> others = new ArrayList<>();
    private @Nullable Line before;
    private int tableBefore;
    private @Nullable String wave;

    private Rows() {}

    /**
     * Every line of every table as a row or as something else; lines without a table in the mapping are skipped.
     */
    public static ReadRows read(Contents contents, Mapping mapping) {
        Rows rows = new Rows();
        for (int table = 0; table < contents.tables().size(); table++) {
            List<Section> sections = table < mapping.tables().size()
                    ? mapping.tables().get(table).sections()
                    : List.of();
            List<Line> lines = contents.tables().get(table).lines();
            for (int i = 0; i < lines.size(); i++) {
                rows.line(table, i, lines.get(i), sections);
            }
        }
        return new ReadRows(Filling.finish(rows.drafts), List.copyOf(rows.others));
    }

    private void line(int table, int index, Line line, List<Section> sections) {
        int section = sectionOf(index, sections);
        if (section < 0) {
            other(table, index, line, Kind.SKIPPED, sections.isEmpty() ? "table-not-mapped" : "before-headings");
            return;
        }
        String reason = header(table, index, sections, section);
        if (reason != null) {
            wave = reason.equals("repeated-header") ? wave : null;
            other(table, index, line, Kind.HEADER, reason);
        } else {
            body(table, index, line, section, sections.get(section));
        }
    }

    private void body(int table, int index, Line line, int number, Section section) {
        LineCells cells = new LineCells(line, section);
        String aside = cells.aside();
        if (aside != null) {
            wave = aside.equals("batch-label") ? cells.onlyText() : wave;
            other(table, index, line, Kind.SKIPPED, aside);
            return;
        }
        Draft last = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        if (last != null && last.canGoOn(section) && cells.goOn(last, broken(table, line))) {
            last.join(cells, line.place());
            other(table, index, line, Kind.CONTINUATION, "row-joined");
        } else {
            drafts.add(Draft.of(table, number, index, cells, wave));
        }
        tableBefore = table;
        before = line;
    }

    /** Whether a page or a table ended above the line. */
    private boolean broken(int table, Line line) {
        Line above = before;
        return above != null
                && (table != tableBefore
                        || !Objects.equals(above.place().page(), line.place().page()));
    }

    private @Nullable String header(int table, int index, List<Section> sections, int section) {
        int place = sections.get(section).headers().indexOf(index);
        if (place < 0) {
            return null;
        }
        if (place > 0) {
            return "repeated-header";
        }
        return section > 0 && !drafts.isEmpty() && drafts.get(drafts.size() - 1).table() == table
                ? "header-in-data"
                : "header";
    }

    private static int sectionOf(int line, List<Section> sections) {
        int found = -1;
        for (int i = 0; i < sections.size(); i++) {
            found = sections.get(i).from() <= line ? i : found;
        }
        return found;
    }

    private void other(int table, int index, Line line, Kind kind, String reason) {
        List<String> cells = line.cells().stream().map(cell -> cell.text()).toList();
        others.add(new OtherLine(table, index, line.place(), kind, reason, cells));
    }
}
