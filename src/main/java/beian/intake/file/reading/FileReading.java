package beian.intake.file.reading;

import beian.intake.file.Contents;
import beian.intake.file.ReadingProgress;
import beian.intake.file.Tally;
import beian.intake.file.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Reads files, each in a process of its own that is small and is ended when it takes too long; a few at once, in turn. */
public final class FileReading implements AutoCloseable {

    /** The largest file may take so many times as long as the smallest. */
    private static final int LONGEST = 6;

    private final Duration patience;
    private final Semaphore turns;
    private final SpareProcess spare;

    /**
     * What reads at most so many files at once.
     *
     * @param patience how long the smallest file may take
     * @param ready how long a process waits for a file that is expected; zero: none does
     */
    public FileReading(Duration patience, int readings, Duration ready) {
        this(patience, readings, ready, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param temporary where each reading has a folder of its own while it lasts */
    FileReading(Duration patience, int readings, Duration ready, Path temporary) {
        this.patience = patience;
        this.turns = new Semaphore(readings, true);
        this.spare = new SpareProcess(temporary, ready);
    }

    /** A file is expected: a process is made ready for it, which ends if none comes for a while. */
    public void expect() {
        spare.prepare();
    }

    /**
     * What is found in the file; waits for its turn, and until it is read. Whoever interrupts the thread, or throws from
     * the progress, ends the reading.
     *
     * @param progress called from another thread
     * @throws Unreadable whatever is wrong with the file; {@code file.too-demanding} if it takes too much time or memory,
     *     {@code file.busy} if no turn came, {@code file.cancelled} if it was ended
     */
    public Contents read(Path file, ReadingProgress progress) {
        try {
            if (!turns.tryAcquire(patience.multipliedBy(LONGEST).toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unreadable("file.busy");
            }
            try {
                return readInTurn(file, progress);
            } finally {
                turns.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unreadable("file.cancelled", e);
        } catch (IOException e) {
            throw new UncheckedIOException("No process can be started to read " + file, e);
        }
    }

    private Contents readInTurn(Path file, ReadingProgress progress) throws IOException, InterruptedException {
        Duration enough = patience(Files.size(file));
        try (RunningProcess process = spare.take()) {
            return process.read(file, progress, enough);
        }
    }

    private Duration patience(long bytes) {
        long more = patience.toMillis() * (LONGEST - 1) * Math.min(bytes, Tally.BYTES) / Tally.BYTES;
        return patience.plusMillis(more);
    }

    /** Ends the process that waits, if one does. */
    @Override
    public void close() {
        spare.close();
    }
}
