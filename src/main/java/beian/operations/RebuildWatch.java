package beian.operations;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** While a rebuild runs: tells other nodes how far it is, and hears whether one of them cancels it. */
final class RebuildWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildWatch.class);
    private static final long LISTEN_MILLISECONDS = 250;
    private static final int SAVE_EVERY = 4;

    private final Rebuilds rebuilds;
    private final RebuildRun run;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "rebuild-watch"));
    private int looks;

    @SuppressWarnings("FutureReturnValueIgnored") // look() lets nothing escape
    RebuildWatch(Rebuilds rebuilds, RebuildRun run) {
        this.rebuilds = rebuilds;
        this.run = run;
        thread.scheduleWithFixedDelay(this::look, LISTEN_MILLISECONDS, LISTEN_MILLISECONDS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            if (rebuilds.isAskedToCancel(run)) {
                run.cancel();
            }
            if (++looks % SAVE_EVERY == 0) {
                rebuilds.save(run);
            }
        } catch (RuntimeException e) {
            LOG.warn("The progress of rebuild {} cannot be kept; trying again", run.id(), e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
