package beian.export.file;

import beian.export.table.Column;
import beian.export.table.ColumnType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV after RFC 4180 in UTF-8, written row by row.
 *
 * <p>Texts are {@linkplain SpreadsheetText harmless}. Numbers, dates and truth values stand as they are.
 */
final class CsvFile {

    static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvFile() {}

    static <T> void write(Export<T> export, OutputStream out) throws IOException {
        BufferedWriter text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        if (export.bom()) {
            text.append(BYTE_ORDER_MARK);
        }
        if (export.notice()) {
            comment(export, text);
        }
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
        csv.printRecord(export.table().columns().stream().map(Column::name));
        export.listing().forEach(row -> {
            for (Column<T> column : export.table().columns()) {
                csv.print(cell(column, row));
            }
            csv.println();
        });
        csv.flush();
    }

    private static void comment(Export<?> export, BufferedWriter text) throws IOException {
        for (Export.Fact fact : export.about()) {
            text.append("# ").append(fact.zh()).append(" · ").append(fact.en()).append(": ");
            text.append(fact.value()).append("\r\n");
        }
    }

    private static <T> @Nullable String cell(Column<T> column, T row) {
        Object cell = column.cell(row);
        if (cell instanceof Double number) {
            return BigDecimal.valueOf(number).toPlainString();
        }
        if (cell == null) {
            return null;
        }
        return column.type().kind() == ColumnType.Kind.TEXT
                ? SpreadsheetText.harmless(cell.toString())
                : cell.toString();
    }
}
