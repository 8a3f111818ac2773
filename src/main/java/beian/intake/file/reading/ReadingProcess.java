package beian.intake.file.reading;

import beian.intake.file.ReadingProgress;
import beian.intake.file.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The process in which a file is read, so that no file can take the memory or the time of the tracker. It prints how far it
 * is, line by line: pages, a space, rows.
 */
final class ReadingProcess {

    static final String AHEAD = "ahead";

    private static final int ROWS_PER_LINE = 100;

    private ReadingProcess() {}

    /**
     * Is told, on its input, the file to be read and the file into which the outcome is written, a line each; ends if it is
     * told nothing.
     *
     * @param ahead {@link #AHEAD} if it will take a while until it is told
     */
    public static void main(String[] ahead) throws IOException {
        if (ahead.length > 0) {
            WarmUp.in(Path.of(System.getProperty("java.io.tmpdir")));
        }
        BufferedReader names = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String file = names.readLine();
        String outcome = names.readLine();
        if (file != null && outcome != null) {
            outcome(Path.of(file), progress(System.out)).write(Path.of(outcome));
        }
    }

    static Outcome outcome(Path file, ReadingProgress progress) {
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
