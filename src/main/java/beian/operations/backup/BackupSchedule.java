package beian.operations.backup;

import beian.platform.Rejected;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** {@code beian.backup-every}: takes backups by itself, the first one that long after the newest. */
@Component
@ConditionalOnProperty("beian.backup-every")
class BackupSchedule implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BackupSchedule.class);

    private final Backups backups;
    private final BackupAge age;
    private final Duration every;
    private @Nullable ScheduledExecutorService thread;

    BackupSchedule(Backups backups, BackupAge age, BackupSettings settings) {
        this.backups = backups;
        this.age = age;
        this.every = Objects.requireNonNull(settings.backupEvery());
    }

    private void take() {
        try {
            backups.take();
        } catch (Rejected e) {
            LOG.warn("The backup that was due was not taken ({}); the next one is due in {}", e.code(), every);
        } catch (RuntimeException e) {
            LOG.error("The backup that was due was not taken; the next one is due in {}", every, e);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // take() lets nothing escape
    public synchronized void start() {
        if (!backups.arePossible()) {
            LOG.info("No backups are taken every {}: the database server has tools of its own for that", every);
            return;
        }
        ScheduledExecutorService taking =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "backups"));
        double since = age.seconds();
        long first = Double.isFinite(since) ? Math.max(0, every.toMillis() - (long) (since * 1000)) : 0;
        taking.scheduleAtFixedRate(this::take, first, every.toMillis(), TimeUnit.MILLISECONDS);
        thread = taking;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.shutdownNow();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}
