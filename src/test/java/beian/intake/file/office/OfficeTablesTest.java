package beian.intake.file.office;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.ReadingProgress;
import beian.intake.file.Tally;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

class OfficeTablesTest {

    @TempDir
    Path folder;

    private static Contents read(Path file) {
        return OfficeTables.read(file, new Tally(ReadingProgress.unwatched()));
    }

    /** Repeated cells begin with ^. */
    private static List<String> rows(FoundTable table) {
        return table.lines().stream()
                .map(line -> String.join(
                        "|", line.cells().stream().map(OfficeTablesTest::shown).toList()))
                .toList();
    }

    private static String shown(Cell cell) {
        return (cell.repeated() ? "^" : "") + cell.text();
    }

    @Test
    void merged_cells_of_a_document() throws IOException {
        Path file = folder.resolve("merged.docx");
        try (XWPFDocument document = new XWPFDocument();
                OutputStream out = Files.newOutputStream(file)) {
            document.createParagraph().createRun().setText("表1");
            XWPFTable table = document.createTable(3, 3);
            fill(table);
            table.getRow(0).getCell(1).getCTTc().addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            table.getRow(0).removeCell(2);
            vertical(table.getRow(1).getCell(0), STMerge.RESTART);
            vertical(table.getRow(2).getCell(0), STMerge.CONTINUE);
            document.write(out);
        }
        Contents contents = read(file);
        assertThat(rows(contents.tables().get(0))).containsExactly("00|01|^01", "10|11|12", "^10|21|22");
        assertThat(contents.tables().get(0).title()).isEqualTo("表1");
        assertThat(contents.text()).containsExactly("表1");
    }

    private static void fill(XWPFTable table) {
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                table.getRow(row).getCell(column).setText("" + row + column);
            }
        }
    }

    private static void vertical(XWPFTableCell cell, STMerge.Enum merge) {
        cell.getCTTc().addNewTcPr().addNewVMerge().setVal(merge);
    }

    @Test
    void a_sheet_is_read_as_it_is_shown() throws IOException {
        Path file = folder.resolve("shown.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("已备案");
            sheet.createRow(2).createCell(0).setCellValue("题");
            sheet.addMergedRegion(new CellRangeAddress(2, 2, 0, 5));
            sheet.createRow(3).createCell(0).setCellValue(7);
            sheet.getRow(3).createCell(1).setCellValue(0.5);
            sheet.getRow(3).getCell(1).setCellStyle(style(workbook, "0%"));
            date(sheet.getRow(3).createCell(2), style(workbook, "m/d/yy"));
            date(sheet.getRow(3).createCell(3), style(workbook, "yyyy\"年\"m\"月\"d\"日\";@"));
            sheet.getRow(3).createCell(4).setCellFormula("A4*6");
            sheet.getRow(3).createCell(5).setCellFormula("1/0");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.createSheet("空");
            workbook.write(out);
        }
        Contents contents = read(file);
        assertThat(contents.tables()).hasSize(1);
        assertThat(rows(contents.tables().get(0)))
                .containsExactly("题|^题|^题|^题|^题|^题", "7|50%|2024/4/3|2024年4月3日|42|#DIV/0!");
        assertThat(contents.tables().get(0).lines().get(0).place().row()).isEqualTo(3);
        assertThat(contents.tables().get(0).lines().get(0).place().sheet()).isEqualTo("已备案");
    }

    private static CellStyle style(XSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private static void date(org.apache.poi.ss.usermodel.Cell cell, CellStyle style) {
        cell.setCellValue(LocalDate.of(2024, 4, 3));
        cell.setCellStyle(style);
    }
}
