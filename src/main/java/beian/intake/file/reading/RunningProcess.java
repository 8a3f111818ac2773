package beian.intake.file.reading;

import beian.intake.file.Contents;
import beian.intake.file.ReadingProgress;
import beian.intake.file.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A reading process, from its start on; closing it ends it, and nothing of it is left. */
final class RunningProcess implements AutoCloseable {

    /** All that it is told of its surroundings: in which characters the names of files are written. */
    private static final List<String> SURROUNDINGS = List.of("LANG", "LC_ALL", "LC_CTYPE");

    private final Process process;
    private final ReadingFolder folder;

    private RunningProcess(Process process, ReadingFolder folder) {
        this.process = process;
        this.folder = folder;
    }

    /**
     * Starts a process, which then waits for its file.
     *
     * @param ahead whether the file will come later: it makes itself ready for a workbook then, which takes longest
     */
    static RunningProcess start(Path temporary, boolean ahead) throws IOException {
        ReadingFolder folder = ReadingFolder.createIn(temporary);
        try {
            String classPath = System.getProperty("java.class.path");
            ProcessBuilder builder = new ProcessBuilder(ReadingCommand.of(classPath, folder.path(), ahead));
            builder.environment().keySet().retainAll(SURROUNDINGS);
            builder.redirectError(Redirect.DISCARD);
            return new RunningProcess(builder.start(), folder);
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Gives it its file, once, and waits until it is read.
     *
     * @throws Unreadable as the file deserves it; {@code file.too-demanding} if it takes longer or needs more memory,
     *     {@code file.unreadable} if the process ends otherwise than it should
     */
    Contents read(Path file, ReadingProgress progress, Duration patience) throws InterruptedException {
        CompletableFuture<Void> watched = CompletableFuture.runAsync(() -> watch(progress), runnable -> {
            Thread thread = new Thread(runnable, "reading-progress");
            thread.setDaemon(true);
            thread.start();
        });
        tell(file);
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Unreadable("file.too-demanding");
        }
        rethrow(watched);
        if (process.exitValue() == ReadingCommand.OUT_OF_MEMORY) {
            throw new Unreadable("file.too-demanding");
        }
        if (process.exitValue() != 0) {
            throw new Unreadable("file.unreadable");
        }
        return Outcome.read(folder.outcome()).orThrow();
    }

    private void tell(Path file) {
        try (Writer names = process.outputWriter(StandardCharsets.UTF_8)) {
            names.write(file.toAbsolutePath() + "\n" + folder.outcome() + "\n");
        } catch (IOException ended) {
            // its exit says what became of it
        }
    }

    private void watch(ReadingProgress progress) {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] counts = line.split(" ", -1);
                if (counts.length == 2) {
                    progress.at(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
                }
            }
        } catch (IOException | NumberFormatException ended) {
            // its exit says what became of it
        } catch (RuntimeException cancelled) {
            process.destroyForcibly();
            throw cancelled;
        }
    }

    /** What whoever watches threw. */
    private static void rethrow(CompletableFuture<Void> watched) {
        try {
            watched.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        folder.close();
    }
}
