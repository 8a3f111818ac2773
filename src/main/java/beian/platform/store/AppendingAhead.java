package beian.platform.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Appends what a large command stages, portion by portion, on another thread while the command goes on: in the transaction
 * of its turn, which ends only when nothing is on its way any more, and has it all or nothing. A command that reads the
 * log meanwhile finds some of it there, and Axon leaves that out of what it adds as staged.
 */
final class AppendingAhead implements AutoCloseable {

    /** Fewer are not worth another thread. */
    static final int PORTION = 250;

    private final EventStorageEngine log;
    private final DataSource target;
    private final ExecutorService other = Executors.newSingleThreadExecutor(work -> new Thread(work, "appender"));
    private List<EventMessage<?>> staged = new ArrayList<>();
    private CompletableFuture<Void> appended = CompletableFuture.completedFuture(null);

    /** @param target has the transaction of the turn, bound to the thread that stages */
    AppendingAhead(EventStorageEngine log, DataSource target) {
        this.log = log;
        this.target = target;
    }

    /** A turn stages its first events. */
    void begin() {
        staged = new ArrayList<>();
        appended = CompletableFuture.completedFuture(null);
    }

    /**
     * Called by the thread that stages.
     *
     * @return how many of the events staged so far are on their way from now on, in their order
     */
    int stage(List<? extends EventMessage<?>> events) {
        staged.addAll(events);
        if (staged.size() < PORTION) {
            return 0;
        }
        List<EventMessage<?>> portion = staged;
        staged = new ArrayList<>();
        Connection connection = DataSourceUtils.getConnection(target);
        DataSourceUtils.releaseConnection(connection, target); // the turn keeps it
        appended = appended.thenRunAsync(() -> append(portion, connection), other);
        return portion.size();
    }

    private void append(List<EventMessage<?>> portion, Connection connection) {
        TransactionSynchronizationManager.bindResource(target, new ConnectionHolder(connection, true));
        try {
            log.appendEvents(portion);
        } finally {
            TransactionSynchronizationManager.unbindResource(target);
        }
    }

    /**
     * Returns when nothing is on its way any more.
     *
     * @throws RuntimeException what appending a portion threw; those after it are not appended
     */
    void await() {
        try {
            appended.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    @Override
    public void close() {
        other.shutdown();
    }
}
