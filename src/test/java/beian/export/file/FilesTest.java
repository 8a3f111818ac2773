package beian.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.export.Csv;
import beian.export.list.FilingTable;
import beian.export.table.Column;
import beian.export.table.Format;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.Page;
import beian.registry.Filing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the files, read by others than those who wrote it. */
class FilesTest {

    private static final List<Export.Fact> ABOUT = List.of(new Export.Fact("日志位置", "Log position", "7"));

    private static Export<Filing> export(Format format, boolean bom, boolean notice, Filing... filings) {
        Listing<Filing> listing = Listing.of(new Answer<>(7, List.of(filings)));
        return new Export<>(format, FilingTable.TABLE, listing, ABOUT, bom, notice);
    }

    private static String csv(boolean bom, boolean notice, Filing... filings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFile.write(export(Format.CSV, bom, notice, filings), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static XSSFWorkbook xlsx(Filing... filings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxFile.write(export(Format.XLSX, false, false, filings), out);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static int place(String column) {
        return FilingTable.TABLE.columns().stream().map(Column::name).toList().indexOf(column);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86",
                "-1",
                "@sum",
                "\tx",
                "\rx",
                "\nx",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "'=1",
                "''=HYPERLINK(\"http://x\",\"y\")"
            })
    void a_csv_cell_that_a_spreadsheet_would_compute_begins_with_one_apostrophe_more(String text) throws IOException {
        Map<String, String> row =
                Csv.rows(csv(false, false, Rows.filing(1, text, text))).get(0);

        assertThat(row).containsEntry("model", "'" + text).containsEntry("registrant", "'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"文心一言", "a,b", "say \"yes\"", "two\r\nlines", "1-2", "'quoted'", "#1", "𠮷野", "a=b", "é"})
    void other_texts_stand_in_a_csv_as_they_were_recorded(String text) throws IOException {
        Map<String, String> row =
                Csv.rows(csv(false, false, Rows.filing(1, text, text))).get(0);

        assertThat(row).containsEntry("model", text).containsEntry("registrant", text);
    }

    @Test
    void numbers_bounds_and_dates_are_cells_of_their_own_and_open_ends_are_blank() throws IOException {
        assertThat(Csv.rows(csv(false, false, Rows.filing(1, "甲", null))).get(0))
                .containsEntry("registrant", "")
                .containsEntry("filed_on", "2024-03")
                .containsEntry("filed_from", "2024-03-01")
                .containsEntry("filed_to", "2024-03-31")
                .containsEntry("scale_lower", "100000000000")
                .containsEntry("scale_upper", "")
                .containsEntry("disclosure", "FIGURE")
                .containsEntry("flags", "late-entry company-blank")
                .containsEntry("withdrawn", "");
    }

    @Test
    void a_byte_order_mark_and_a_notice_come_only_when_asked_for() throws IOException {
        String plain = csv(false, false);

        assertThat(plain).startsWith("filing_id,version,").endsWith("recorded_at\r\n");
        assertThat(csv(true, false)).isEqualTo("\uFEFF" + plain);
        assertThat(csv(true, true)).isEqualTo("\uFEFF# 日志位置 · Log position: 7\r\n" + plain);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "@x", "+1", "_x0041_ <&>", "两\n行", "文心一言", "𠮷"})
    void texts_of_a_workbook_are_never_formulas(String text) throws IOException {
        try (XSSFWorkbook book = xlsx(Rows.filing(1, text, text))) {
            Cell cell = book.getSheetAt(0).getRow(1).getCell(place("model"));

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void cells_of_a_workbook_are_typed_and_months_are_no_days() throws IOException {
        try (XSSFWorkbook book = xlsx(Rows.filing(1, "甲", null))) {
            Row row = book.getSheetAt(0).getRow(1);

            assertThat(row.getCell(place("scale_lower")).getNumericCellValue()).isEqualTo(1e11);
            assertThat(row.getCell(place("scale_upper"))).isNull();
            assertThat(row.getCell(place("registrant"))).isNull();
            assertThat(row.getCell(place("filed_on")).getStringCellValue()).isEqualTo("2024-03");
            assertThat(row.getCell(place("filed_to")).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2024, 3, 31, 0, 0));
            assertThat(row.getCell(place("published_on")).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2024, 4, 2, 0, 0));
            assertThat(row.getCell(place("recorded_at")).getLocalDateTimeCellValue())
                    .isEqualTo(LocalDateTime.of(2026, 11, 24, 12, 0));
            assertThat(row.getCell(place("published_on")).getCellStyle().getDataFormatString())
                    .isEqualTo("yyyy-mm-dd");
        }
    }

    @Test
    void a_workbook_has_a_frozen_filtered_bilingual_heading_and_says_what_it_is() throws IOException {
        try (XSSFWorkbook book = xlsx(Rows.filing(1, "甲", null), Rows.filing(2, "乙", null))) {
            Sheet rows = book.getSheetAt(0);
            Sheet about = book.getSheetAt(1);

            assertThat(rows.getSheetName()).isEqualTo("Filings 备案与登记");
            assertThat(rows.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(book.getSheetAt(0).getCTWorksheet().getAutoFilter().getRef())
                    .isEqualTo("A1:AH3");
            assertThat(rows.getRow(0).getCell(place("model")).getStringCellValue())
                    .isEqualTo("模型或服务\nModel or service");
            assertThat(about.getSheetName()).isEqualTo("About · 说明");
            assertThat(about.getRow(0).getCell(0).getStringCellValue()).isEqualTo("日志位置 · Log position");
            assertThat(about.getRow(0).getCell(1).getStringCellValue()).isEqualTo("7");
            assertThat(about.getLastRowNum())
                    .isEqualTo(2 + FilingTable.TABLE.columns().size());
        }
    }

    @Test
    void a_list_that_no_sheet_can_hold_is_refused() {
        Page<Filing> full = new Page<>(7, 1_048_575, List.of(), null, null);
        Page<Filing> more = new Page<>(7, 1_048_576, List.of(), null, null);

        XlsxFile.check(Listing.<Filing>of(before -> full));
        assertThatThrownBy(() -> XlsxFile.check(Listing.<Filing>of(before -> more)))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.code()).isEqualTo("export.too-many-rows"));
    }

    @Test
    void a_list_with_other_than_the_promised_number_of_rows_fails() {
        Page<Filing> page = new Page<>(7, 2, List.of(Rows.filing(1, "甲", null)), null, null);

        assertThatThrownBy(() -> Listing.<Filing>of(before -> page).forEach(row -> {}))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("1 rows instead of 2 at position 7");
    }

    /** Rows of a kilobyte: to hold them all would take many times the heap. */
    @ParameterizedTest
    @CsvSource({"CSV,25000", "NDJSON,25000", "XLSX,8000"})
    void a_long_list_needs_no_more_memory_than_a_page(String format, int rows) throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Xmx24m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SmallHeap.class.getName(),
                        format,
                        Integer.toString(rows))
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();

        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        assertThat(Long.parseLong(said)).isGreaterThan(format.equals("XLSX") ? 100_000 : 18_000_000L);
    }
}
