package beian.intake.file.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Reads a workbook that says nothing, so that what reads workbooks is loaded when one comes that says something. */
final class WarmUp {

    private static final int ROWS = 200;
    private static final int COLUMNS = 6;

    private WarmUp() {}

    /** Leaves nothing in the folder. */
    static void in(Path folder) throws IOException {
        Path workbook = folder.resolve("warm-up.xlsx");
        Path outcome = folder.resolve("warm-up.json");
        try (OutputStream out = Files.newOutputStream(workbook)) {
            write(out);
        }
        ReadingProcess.outcome(workbook, (pages, rows) -> {}).write(outcome);
        Files.delete(workbook);
        Files.delete(outcome);
    }

    private static void write(OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "warm-up", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("1");
            for (int row = 0; row < ROWS; row++) {
                for (int column = 0; column < COLUMNS; column++) {
                    sheet.value(row, column, "示例" + row + "-" + column);
                }
            }
        }
    }
}
