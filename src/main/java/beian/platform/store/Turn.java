package beian.platform.store;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to append, which one recorder has at a time, over all nodes, until its transaction ends. Commands that waited
 * for it together share it: their events are staged one behind the other and appended when it ends.
 */
public final class Turn {

    private static final Logger LOG = LoggerFactory.getLogger(Turn.class);
    private static final String KEY = Turn.class.getName();

    private final long head;
    private final Transaction transaction;
    private long staged;
    /** As many were, when the running command began. */
    private long stagedBefore;

    private long appended;
    private Runnable appending = () -> {};
    private final Set<String> concerned = new HashSet<>();
    private long derived;
    private Runnable derivation = () -> {};

    /**
     * @param head the end of the log when the turn begins; nobody else moves it before the turn ends
     * @param transaction has begun, on the calling thread
     */
    Turn(long head, Transaction transaction) {
        this.head = head;
        this.transaction = transaction;
    }

    /** Does work that is no command, and ends the turn: with all of it, or with nothing if it fails. */
    public <T> T run(Supplier<T> work) {
        T done;
        try {
            done = work.get();
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
        return done;
    }

    /** The turn that the running command has a part of. */
    public static Turn current() {
        Turn turn = CurrentUnitOfWork.get().root().getResource(KEY);
        if (turn == null) {
            throw new IllegalStateException("Events are recorded by commands only");
        }
        return turn;
    }

    /** Makes the turn end with the unit of work, the way that it ends. */
    void bindTo(UnitOfWork<?> root) {
        root.resources().put(KEY, this);
        root.onCommit(unit -> transaction.commit());
        root.onRollback(unit -> takeAllBack());
    }

    private void takeAllBack() {
        try {
            appending.run();
        } catch (RuntimeException e) {
            LOG.debug("Taken back with everything else", e);
        } finally {
            transaction.rollback();
        }
    }

    /** The end of the log before the first command of the turn. */
    public long head() {
        return head;
    }

    /** The position of the last event staged so far, as it will be in the log. */
    public long position() {
        return head + staged;
    }

    /** @param derivation writes what follows from the staged events after the first {@link #derived} ones */
    void stage(int events, Runnable derivation) {
        staged += events;
        this.derivation = derivation;
    }

    /** An event of this aggregate is staged. */
    void concerns(String aggregateId) {
        concerned.add(aggregateId);
    }

    /** Whether an event of this aggregate was staged, be it that its command was refused afterwards. */
    boolean mayConcern(String aggregateId) {
        return concerned.contains(aggregateId);
    }

    /** Writes what follows from the events of the turn's earlier commands, so that the running one finds it in the tables. */
    public void settle() {
        derivation.run();
    }

    long derived() {
        return derived;
    }

    void derivedUpTo(long events) {
        derived = events;
    }

    /** A command begins. */
    void begin() {
        stagedBefore = staged;
    }

    /** Whether no earlier command of the turn has staged anything. */
    boolean isFirst() {
        return stagedBefore == 0;
    }

    /** How many of the staged events, from the first one on, are in the log already or on their way. */
    long appended() {
        return appended;
    }

    /** @param appending returns when no event is on its way any more, or throws why not */
    void append(int events, Runnable appending) {
        this.appended += events;
        this.appending = appending;
    }

    /**
     * Forgets what the running command has staged: it was refused.
     *
     * @return false if that cannot be, as some of it has been appended
     * @throws RuntimeException if appending failed, which may be why the command did
     */
    boolean takeBack() {
        if (appended > stagedBefore) {
            appending.run();
            return false;
        }
        staged = stagedBefore;
        return true;
    }
}
