package beian.intake.file.reading;

import beian.intake.file.ReadingProgress;
import beian.intake.file.Unreadable;
import java.io.PrintStream;
import java.nio.file.Path;

/**
 * The process in which a file is read, so that no file can take the memory or the time of the tracker. It prints how far it
 * is, line by line: pages, a space, rows.
 */
final class ReadingProcess {

    private static final int ROWS_PER_LINE = 100;

    private ReadingProcess() {}

    /** Takes the file to be read, and the file into which the outcome is written. */
    public static void main(String[] files) {
        outcome(Path.of(files[0]), progress(System.out)).write(Path.of(files[1]));
    }

    private static Outcome outcome(Path file, ReadingProgress progress) {
        try {
            return Outcome.of(FileReader.read(file, progress));
        } catch (Unreadable refusal) {
            return Outcome.of(refusal);
        }
    }

    private static ReadingProgress progress(PrintStream out) {
        int[] pagesBefore = new int[1];
        return (pages, rows) -> {
            if (pages != pagesBefore[0] || rows % ROWS_PER_LINE == 0) {
                pagesBefore[0] = pages;
                out.println(pages + " " + rows);
            }
        };
    }
}
