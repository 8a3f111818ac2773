package beian.intake.file.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A reading process that is started before its file is there, since starting takes about as long as reading. It ends when
 * no file comes for a while, and with the process that started it.
 */
final class SpareProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpareProcess.class);

    private final Path temporary;
    private final Duration idle;
    private final ScheduledExecutorService starter = new ScheduledThreadPoolExecutor(
            1,
            work -> {
                Thread thread = new Thread(work, "reading-ahead");
                thread.setDaemon(true);
                return thread;
            },
            new ThreadPoolExecutor.DiscardPolicy());

    private @Nullable RunningProcess waiting;

    /** @param idle how long it waits for a file; zero: there is none */
    SpareProcess(Path temporary, Duration idle) {
        this.temporary = temporary;
        this.idle = idle;
    }

    /** Starts one, unless one waits; another thread does it. */
    @SuppressWarnings("FutureReturnValueIgnored") // start() lets nothing escape
    void prepare() {
        if (!idle.isZero()) {
            starter.execute(this::start);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nor does endIfIdle()
    private synchronized void start() {
        if (waiting != null && waiting.isAlive()) {
            return;
        }
        end();
        try {
            RunningProcess started = RunningProcess.start(temporary, true);
            waiting = started;
            starter.schedule(() -> endIfIdle(started), idle.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            LOG.warn("No process can be started ahead of the next file", e);
        }
    }

    private synchronized void endIfIdle(RunningProcess process) {
        if (waiting == process) {
            end();
        }
    }

    /** The one that waits, or a new one; whoever takes it closes it. */
    synchronized RunningProcess take() throws IOException {
        RunningProcess taken = waiting;
        if (taken == null || !taken.isAlive()) {
            end();
            return RunningProcess.start(temporary, false);
        }
        waiting = null;
        return taken;
    }

    private synchronized void end() {
        RunningProcess ended = waiting;
        waiting = null;
        if (ended != null) {
            try {
                ended.close();
            } catch (IOException e) {
                LOG.warn("Temporary files of a reading process are left", e);
            }
        }
    }

    @Override
    public void close() {
        starter.shutdownNow();
        end();
    }
}
