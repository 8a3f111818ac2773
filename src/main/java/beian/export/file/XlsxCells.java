package beian.export.file;

import beian.export.table.ColumnType;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes typed cells. Texts are texts, whatever they begin with: none becomes a formula. */
final class XlsxCells {

    /** Spreadsheets count days from here. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final int DAY = "2024-03-28".length();
    private static final double SECONDS_A_DAY = 86_400;
    /** Spreadsheets read such a sequence as one character; the sequence for the underscore keeps it as it is. */
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XlsxCells() {}

    static void write(Worksheet sheet, int row, int column, ColumnType.Kind kind, @Nullable Object cell) {
        if (cell == null) {
            return;
        }
        switch (kind) {
            case INTEGER, DIFFERENCE -> number(sheet, row, column, (Number) cell, "0");
            case NUMBER -> sheet.value(row, column, (Number) cell);
            case BOOLEAN -> sheet.value(row, column, (Boolean) cell);
            case INSTANT -> number(sheet, row, column, serial(Instant.parse(cell.toString())), "yyyy-mm-dd hh:mm:ss");
            case DATE, PARTIAL_DATE -> date(sheet, row, column, cell.toString());
            case TEXT ->
                sheet.inlineString(row, column, ESCAPE.matcher(cell.toString()).replaceAll("_x005F_"));
        }
    }

    /** A day is a date; a month or a year is no day and stays a text. */
    private static void date(Worksheet sheet, int row, int column, String iso) {
        if (iso.length() == DAY) {
            number(sheet, row, column, ChronoUnit.DAYS.between(DAY_ZERO, LocalDate.parse(iso)), "yyyy-mm-dd");
        } else {
            sheet.inlineString(row, column, iso);
        }
    }

    private static double serial(Instant moment) {
        LocalDateTime utc = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        return ChronoUnit.DAYS.between(DAY_ZERO, utc.toLocalDate())
                + utc.toLocalTime().toSecondOfDay() / SECONDS_A_DAY;
    }

    private static void number(Worksheet sheet, int row, int column, Number number, String format) {
        sheet.value(row, column, number);
        sheet.style(row, column).format(format).set();
    }

    /** In characters, of a column. */
    static int width(ColumnType.Kind kind) {
        return switch (kind) {
            case TEXT -> 24;
            case INSTANT -> 20;
            case INTEGER, DIFFERENCE, NUMBER, BOOLEAN, DATE, PARTIAL_DATE -> 14;
        };
    }
}
