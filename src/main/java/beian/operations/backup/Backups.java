package beian.operations.backup;

import beian.platform.Rejected;
import beian.platform.projection.Progress;
import beian.platform.store.Stores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Takes backups of the embedded store while others record, one at a time. */
@Component
@EnableConfigurationProperties(BackupSettings.class)
public class Backups {

    private static final Logger LOG = LoggerFactory.getLogger(Backups.class);

    private final Stores stores;
    private final Progress progress;
    private final BackupFolder folder;
    private final ReentrantLock alone = new ReentrantLock();

    Backups(Stores stores, Progress progress, BackupFolder folder) {
        this.stores = stores;
        this.progress = progress;
        this.folder = folder;
    }

    /** Whether there is anything here to take: a database server has tools of its own. */
    public boolean arePossible() {
        return stores.canBeCopied();
    }

    /** Those that are kept, the newest first. */
    public List<Backup> newestFirst() {
        return folder.newestFirst();
    }

    /**
     * Writes a backup, checks it, and only then gives it its name. Everything that was acknowledged before is in it.
     *
     * @throws Rejected 409 {@code backup.other-tools} if the store is a database server; 409 {@code backup.running} while
     *     another one is taken; 503 {@code backup.failed} if it cannot be written or is not whole
     */
    public Backup take() {
        if (!arePossible()) {
            throw new Rejected(Rejected.Kind.CONFLICT, "backup.other-tools");
        }
        if (!alone.tryLock()) {
            throw new Rejected(Rejected.Kind.CONFLICT, "backup.running");
        }
        try {
            Backup taken = write();
            LOG.info("Backup {} is taken: {} bytes, up to position {}", taken.name(), taken.bytes(), taken.position());
            return taken;
        } catch (IOException | RuntimeException e) {
            LOG.error("No backup was taken", e);
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "backup.failed", String.valueOf(e.getMessage()));
        } finally {
            alone.unlock();
        }
    }

    private Backup write() throws IOException {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        long before = progress.head();
        Path file = folder.unfinished();
        try {
            stores.copyEvents(file);
            return folder.finish(file, begun, BackupCheck.position(file, before));
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
