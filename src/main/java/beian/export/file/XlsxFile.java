package beian.export.file;

import beian.export.table.Column;
import beian.export.table.ColumnType;
import beian.platform.Rejected;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook: the rows, and a second sheet that says what they are. */
public final class XlsxFile {

    /** What a sheet can hold; the first row is the heading. */
    static final int MOST_ROWS = Worksheet.MAX_ROWS - 1;

    private static final int ROWS_HELD = 500;
    private static final int FIRST = 1;

    private XlsxFile() {}

    /**
     * Refuses what a sheet cannot hold.
     *
     * @throws Rejected 422 {@code export.too-many-rows}
     */
    public static void check(Listing<?> listing) {
        if (listing.total() > MOST_ROWS) {
            throw new Rejected(Rejected.Kind.MEANING, "export.too-many-rows", listing.total(), MOST_ROWS);
        }
    }

    static <T> void write(Export<T> export, OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Beian Tracker", "1.0");
        Worksheet sheet =
                book.newWorksheet(export.table().en() + " " + export.table().zh());
        heading(export, sheet);
        rows(export, sheet);
        sheet.finish();
        Worksheet about = book.newWorksheet("About · 说明");
        about(export, about);
        about.finish();
        book.finish();
    }

    private static <T> void heading(Export<T> export, Worksheet sheet) throws IOException {
        List<Column<T>> columns = export.table().columns();
        sheet.freezePane(0, FIRST);
        sheet.setAutoFilter(0, 0, Math.toIntExact(export.listing().total()), columns.size() - 1);
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            sheet.inlineString(0, i, column.zh() + "\n" + column.en());
            sheet.style(0, i).bold().wrapText(true).verticalAlignment("top").set();
            sheet.width(i, XlsxCells.width(column.type().kind()));
        }
    }

    private static <T> void rows(Export<T> export, Worksheet sheet) throws IOException {
        List<Column<T>> columns = export.table().columns();
        int[] next = {FIRST};
        export.listing().forEach(row -> {
            for (int i = 0; i < columns.size(); i++) {
                XlsxCells.write(
                        sheet,
                        next[0],
                        i,
                        columns.get(i).type().kind(),
                        columns.get(i).cell(row));
            }
            if (next[0]++ % ROWS_HELD == 0) {
                sheet.flush();
            }
        });
    }

    private static <T> void about(Export<T> export, Worksheet sheet) {
        int row = 0;
        for (Export.Fact fact : export.about()) {
            line(sheet, row++, List.of(fact.zh() + " · " + fact.en(), fact.value()));
        }
        row++;
        line(sheet, row++, List.of("列 · Column", "中文", "English", "类型 · Type", "说明", "Description"));
        for (Column<T> column : export.table().columns()) {
            line(
                    sheet,
                    row++,
                    List.of(
                            column.name(),
                            column.zh(),
                            column.en(),
                            column.type().kind().schema(),
                            column.descriptionZh(),
                            column.descriptionEn()));
        }
    }

    private static void line(Worksheet sheet, int row, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            XlsxCells.write(sheet, row, i, ColumnType.Kind.TEXT, texts.get(i));
        }
    }
}
