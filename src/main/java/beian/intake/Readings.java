package beian.intake;

import beian.intake.StoredPreview.Refusal;
import beian.intake.file.Contents;
import beian.intake.file.ReadingProgress;
import beian.intake.file.Unreadable;
import beian.intake.file.reading.FileReading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** The readings that are under way on this node: how far they are, and how to end them. */
@Component
public class Readings implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

    private final FileReading reading;
    private final PreviewRows previews;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Running> running = new ConcurrentHashMap<>();

    Readings(FileReading reading, PreviewRows previews) {
        this.reading = reading;
        this.previews = previews;
    }

    /**
     * How far a reading has come.
     *
     * @param pages read so far; 0 where the file has none
     * @param rows found so far
     */
    public record Far(int pages, int rows) {}

    private static final class Running implements ReadingProgress {

        private volatile Far far = new Far(0, 0);
        private volatile @Nullable Future<?> work;

        @Override
        public void at(int pages, int rows) {
            far = new Far(pages, rows);
        }
    }

    /**
     * Begins to read.
     *
     * @param then is given the contents; whatever it throws is a refusal too
     */
    void start(String previewId, byte[] content, Consumer<Contents> then) {
        Running run = new Running();
        running.put(previewId, run);
        run.work = threads.submit(() -> {
            try {
                then.accept(read(content, run));
            } catch (Unreadable e) {
                previews.end(previewId, State.REFUSED, new Refusal(e.code(), e.arguments()));
            } catch (RuntimeException e) {
                LOG.error("Preview {} failed", previewId, e);
                previews.end(previewId, State.REFUSED, new Refusal("file.unreadable", java.util.List.of()));
            } finally {
                running.remove(previewId);
                expect();
            }
        });
    }

    /** A file may come soon. */
    void expect() {
        reading.expect();
    }

    private Contents read(byte[] content, Running run) {
        try {
            Path file = Files.createTempFile("beian-intake-", "");
            try {
                Files.write(file, content);
                return reading.read(file, run);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The temporary folder cannot be used", e);
        }
    }

    /** How far it has come; absent if it does not run on this node. */
    @Nullable
    Far far(String previewId) {
        Running run = running.get(previewId);
        return run == null ? null : run.far;
    }

    /** Ends it, if it runs on this node. */
    void cancel(String previewId) {
        Running run = running.remove(previewId);
        Future<?> work = run == null ? null : run.work;
        if (work != null) {
            work.cancel(true);
        }
    }

    @Override
    public void destroy() {
        threads.shutdownNow();
    }
}
