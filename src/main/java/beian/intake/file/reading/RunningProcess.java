package beian.intake.file.reading;

import beian.intake.file.ReadingProgress;
import beian.intake.file.Unreadable;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** A reading process while it runs; closing it ends it. */
final class RunningProcess implements AutoCloseable {

    /** All that it is told of its surroundings: in which characters the names of files are written. */
    private static final List<String> SURROUNDINGS = List.of("LANG", "LC_ALL", "LC_CTYPE");

    private final Process process;
    private final CompletableFuture<Void> watched;

    private RunningProcess(Process process, ReadingProgress progress) {
        this.process = process;
        watched = CompletableFuture.runAsync(() -> watch(progress), runnable -> {
            Thread thread = new Thread(runnable, "reading-progress");
            thread.setDaemon(true);
            thread.start();
        });
    }

    static RunningProcess start(Path file, ReadingFolder folder, ReadingProgress progress) throws IOException {
        String classPath = System.getProperty("java.class.path");
        ProcessBuilder builder = new ProcessBuilder(
                ReadingCommand.of(classPath, file.toAbsolutePath(), folder.path(), folder.outcome()));
        builder.environment().keySet().retainAll(SURROUNDINGS);
        builder.redirectError(Redirect.DISCARD);
        return new RunningProcess(builder.start(), progress);
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

    /**
     * Until it has ended by itself.
     *
     * @throws Unreadable {@code file.too-demanding} if it takes longer or needs more memory, {@code file.unreadable} if it
     *     ends otherwise than it should
     */
    void await(Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new Unreadable("file.too-demanding");
        }
        rethrow();
        if (process.exitValue() == ReadingCommand.OUT_OF_MEMORY) {
            throw new Unreadable("file.too-demanding");
        }
        if (process.exitValue() != 0) {
            throw new Unreadable("file.unreadable");
        }
    }

    /** What whoever watches threw. */
    private void rethrow() {
        try {
            watched.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
