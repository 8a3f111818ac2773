package beian.platform.store;

import beian.platform.telemetry.Appends;
import beian.platform.telemetry.CommandMarks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandCallback;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.CommandResultMessage;
import org.axonframework.commandhandling.GenericCommandResultMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MessageHandler;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.monitoring.MessageMonitor;

/**
 * Commands take turns, one at a time. Those that are waiting when a turn begins share it: one transaction, one wait for the
 * disk. Each is a nested unit of work, so one that is refused leaves the others alone; nobody is answered before the
 * transaction has ended.
 */
final class TurnCommandBus extends SimpleCommandBus implements AutoCloseable {

    private static final int MOST_COMMANDS = 128;
    /** A turn that has lasted so long takes no further command, so that nobody waits long for the others. */
    private static final long LONGEST_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(8);

    private static final long PATIENCE_SECONDS = 10;

    private final Stores stores;
    private final EventStorageEngine log;
    private final AggregateCache cache;
    private final Appends appends;
    private final RightOfWay way;
    private final Queue<Waiting<?, ?>> waiting = new ConcurrentLinkedQueue<>();
    /** Held during a turn: by a client's own thread if nobody records, which saves it from waiting for another thread. */
    private final ReentrantLock turns = new ReentrantLock();

    private final ExecutorService recorder = Executors.newSingleThreadExecutor(work -> new Thread(work, "recorder"));

    TurnCommandBus(
            Stores stores,
            EventStorageEngine log,
            AggregateCache cache,
            Appends appends,
            RightOfWay way,
            MessageMonitor<? super CommandMessage<?>> monitor) {
        super(builder().messageMonitor(monitor));
        this.stores = stores;
        this.log = log;
        this.cache = cache;
        this.appends = appends;
        this.way = way;
    }

    @Override
    protected <C, R> void handle(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        waiting.add(new Waiting<C, R>(command, handler, callback));
        if (turns.tryLock()) {
            takeTurnAndRelease();
        } else {
            recordLater();
        }
    }

    private void recordLater() {
        recorder.execute(() -> {
            turns.lock();
            takeTurnAndRelease();
        });
    }

    private void takeTurnAndRelease() {
        try {
            takeTurn();
        } finally {
            turns.unlock();
        }
        if (!waiting.isEmpty()) {
            recordLater();
        }
    }

    /** Does nothing if those that wait have had a part in an earlier turn. */
    private void takeTurn() {
        List<Waiting<?, ?>> sharing = new ArrayList<>();
        way.take();
        try {
            share(sharing);
            sharing.forEach(Waiting::answer);
        } catch (RuntimeException e) {
            if (sharing.size() == 1) {
                sharing.get(0).fail(e);
            } else {
                // One of them may be the cause.
                sharing.forEach(this::handleAlone);
            }
        } finally {
            way.giveBack();
        }
    }

    private void share(List<Waiting<?, ?>> sharing) {
        Waiting<?, ?> first = waiting.poll();
        if (first == null) {
            return;
        }
        sharing.add(first);
        long deadline = System.nanoTime() + LONGEST_NANOSECONDS;
        inTurn(turn -> {
            Waiting<?, ?> next = first;
            while (next != null) {
                next.handle(turn);
                boolean full = sharing.size() == MOST_COMMANDS || System.nanoTime() > deadline;
                next = full ? null : waiting.poll();
                if (next != null) {
                    sharing.add(next);
                }
            }
        });
    }

    private void handleAlone(Waiting<?, ?> one) {
        try {
            inTurn(one::handle);
            one.answer();
        } catch (RuntimeException e) {
            one.fail(e);
        }
    }

    private void inTurn(Consumer<Turn> commands) {
        UnitOfWork<?> root = DefaultUnitOfWork.startAndGet(null);
        try {
            Turn turn = stores.takeTurn();
            turn.bindTo(root);
            cache.trustFrom(turn.head(), this::after);
            commands.accept(turn);
            long began = System.nanoTime();
            root.commit();
            appends.took(System.nanoTime() - began, turn.position() - turn.head());
            cache.trustUpTo(turn.position());
        } catch (RuntimeException e) {
            cache.distrust();
            if (root.isActive()) {
                root.rollback(e);
            }
            throw e;
        }
    }

    private Stream<? extends EventMessage<?>> after(long position) {
        return log.readEvents(GapAwareTrackingToken.newInstance(position, Collections.emptySortedSet()), false);
    }

    /** Returns when the commands that wait have been handled. */
    @Override
    public void close() throws InterruptedException {
        recorder.shutdown();
        recorder.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private <C, R> void handleNow(
            CommandMessage<C> command,
            MessageHandler<? super CommandMessage<?>> handler,
            CommandCallback<? super C, ? super R> callback) {
        super.handle(command, handler, callback);
    }

    private static RuntimeException refusal(Throwable cause) {
        return cause instanceof RuntimeException refusal ? refusal : new CommandExecutionException("Refused", cause);
    }

    /** A command, and what becomes of it. */
    private final class Waiting<C, R> {

        private final CommandMessage<C> command;
        private final MessageHandler<? super CommandMessage<?>> handler;
        private final CommandCallback<? super C, ? super R> callback;
        private CommandResultMessage<? extends R> result =
                GenericCommandResultMessage.asCommandResultMessage(new IllegalStateException("Not handled"));
        private long position;

        Waiting(
                CommandMessage<C> command,
                MessageHandler<? super CommandMessage<?>> handler,
                CommandCallback<? super C, ? super R> callback) {
            this.command = command;
            this.handler = handler;
            this.callback = callback;
        }

        void handle(Turn turn) {
            turn.begin();
            handleNow(command, handler, (CommandCallback<C, R>) (handled, what) -> result = what);
            if (result.isExceptional() && !turn.takeBack()) {
                throw refusal(result.exceptionResult());
            }
            position = turn.position();
        }

        void answer() {
            CommandMarks.ended(command, position, result.isExceptional() ? result.exceptionResult() : null);
            callback.onResult(command, result);
        }

        void fail(RuntimeException cause) {
            CommandMarks.ended(command, position, cause);
            callback.onResult(command, GenericCommandResultMessage.asCommandResultMessage(cause));
        }
    }
}
