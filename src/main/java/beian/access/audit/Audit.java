package beian.access.audit;

import beian.access.AccessSettings;
import beian.access.Role;
import beian.access.Visitor;
import beian.platform.http.Answers;
import beian.platform.projection.Progress;
import beian.platform.store.Stores;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The list of what was asked for, by whom and from where. Entries wait at most some moments and are written many at a time, so
 * that no command waits for a second transaction; who recorded an event stands in the event itself, in the transaction of its command.
 */
@Component
public class Audit implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);
    private static final int WAITING = 10_000;
    private static final int TOGETHER = 500;
    private static final long PAUSE_MILLISECONDS = 100;
    private static final long PATIENCE_MILLISECONDS = 5_000;
    private static final int REFUSED = 400;
    private static final int LONGEST = 500;
    private static final long PAUSE_MINUTES = 60;

    private final AuditTable table;
    private final Progress progress;
    private final Duration kept;
    private final BlockingQueue<AuditEntry> waiting = new ArrayBlockingQueue<>(WAITING);
    private final List<AuditEntry> writing = new ArrayList<>();
    private volatile @Nullable ScheduledExecutorService writer;

    Audit(Stores stores, Progress progress, AccessSettings settings) {
        this.kept = settings.auditKept();
        this.table = new AuditTable(stores.events());
        this.progress = progress;
    }

    /** Notes a request that was answered; waits only if ten thousand others have not been written yet. */
    public void note(Visitor who, HttpServletRequest request, String route, HttpServletResponse response, int status) {
        Role role = who.role();
        AuditEntry entry = new AuditEntry(
                0,
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                who.name(),
                role == null ? null : role.name(),
                request.getRemoteAddr(),
                request.getMethod(),
                route,
                cut(request.getRequestURI()),
                status,
                status >= REFUSED ? null : position(response));
        try {
            waiting.put(entry);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            LOG.warn("Not in the audit list: {}", entry);
        }
    }

    private static String cut(String path) {
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }

    private @Nullable Long position(HttpServletResponse response) {
        String stated = response.getHeader(Answers.LOG_POSITION);
        try {
            return stated == null ? Long.valueOf(progress.head()) : Long.valueOf(stated);
        } catch (RuntimeException e) {
            LOG.debug("How far the log had come cannot be read", e);
            return null;
        }
    }

    /**
     * A page of entries, the newest first; what this node was asked for before is among them.
     *
     * @param before the id below which it begins
     * @param who whose entries; absent for everybody's
     */
    public AuditPage newestFirst(long before, @Nullable String who, int limit) {
        write();
        List<AuditEntry> found = table.newestFirst(before, who, limit + 1);
        return found.size() <= limit
                ? new AuditPage(found, null)
                : new AuditPage(found.subList(0, limit), found.get(limit - 1).id());
    }

    /** Everything that waits, by one thread at a time. What cannot be written waits on. */
    private synchronized void write() {
        while (waiting.drainTo(writing, TOGETHER - writing.size()) > 0 || !writing.isEmpty()) {
            table.add(writing);
            writing.clear();
        }
    }

    private void writeLater() {
        try {
            write();
        } catch (RuntimeException e) {
            LOG.warn("The audit list cannot be written at the moment; {} entries wait", waiting.size(), e);
        }
    }

    private void forgetLater() {
        try {
            int forgotten = table.forgetBefore(Instant.now().minus(kept));
            if (forgotten > 0) {
                LOG.info("{} entries of the audit list were older than {} days", forgotten, kept.toDays());
            }
        } catch (RuntimeException e) {
            LOG.warn("The audit list cannot be shortened at the moment", e);
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // writeLater() and forgetLater() let nothing escape
    public void start() {
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "audit"));
        started.scheduleWithFixedDelay(this::writeLater, PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        if (!kept.isZero()) {
            started.scheduleWithFixedDelay(this::forgetLater, 0, PAUSE_MINUTES, TimeUnit.MINUTES);
        }
        writer = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService ending = writer;
        writer = null;
        if (ending != null) {
            end(ending);
        }
        writeLater();
    }

    private static void end(ScheduledExecutorService writer) {
        writer.shutdown();
        try {
            writer.awaitTermination(PATIENCE_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }

    /** Stops after the server, which answers until it is stopped. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1;
    }
}
