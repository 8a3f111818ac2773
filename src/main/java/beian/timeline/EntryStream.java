package beian.timeline;

import beian.platform.projection.Answer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One client that follows the log. Reads a page from the live views when the connection takes one, and holds no thread and
 * no more than that page while it does not. Where it has come to is a position, so views may be replaced meanwhile.
 */
final class EntryStream {

    private static final Logger LOG = LoggerFactory.getLogger(EntryStream.class);
    private static final int PAGE = 200;

    private final StreamConnection connection;
    private final Selection selection;
    private final TimelineQueries entries;
    private final Frames frames;
    private final Executor workers;
    private final StreamSettings settings;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile long reached;
    private volatile long writtenAt = System.nanoTime();
    private boolean greeted;

    EntryStream(
            StreamConnection connection,
            Selection selection,
            TimelineQueries entries,
            Frames frames,
            Executor workers,
            StreamSettings settings) {
        this.connection = connection;
        this.selection = selection;
        this.entries = entries;
        this.frames = frames;
        this.workers = workers;
        this.settings = settings;
        this.reached = selection.after();
    }

    void start() {
        connection.start(this::call);
    }

    void end() {
        connection.end();
    }

    boolean isUnread() {
        return connection.isUnread();
    }

    /** Looks whether there is something to say, and somebody who reads it. */
    void look(long position) {
        if (connection.isUnreadFor(settings.streamPatience())) {
            LOG.debug("A client of the stream reads nothing");
            connection.end();
        } else if (!connection.isFull() && (reached < position || isSilent())) {
            call();
        }
    }

    private boolean isSilent() {
        return System.nanoTime() - writtenAt > settings.streamHeartbeat().toNanos();
    }

    /** Lets a worker send what there is; one at a time works for a client, and after a page it is the turn of others. */
    private void call() {
        if (calls.getAndIncrement() == 0) {
            workers.execute(this::work);
        }
    }

    private void work() {
        int heard = calls.get();
        if (sent() || calls.addAndGet(-heard) > 0) {
            workers.execute(this::work);
        }
    }

    /** @return whether the connection takes more at once, and there is more */
    private boolean sent() {
        try {
            return connection.takesMore() && send();
        } catch (IOException gone) {
            LOG.debug("A client of the stream is gone", gone);
            connection.lost();
        } catch (RuntimeException e) {
            LOG.debug("A stream ends", e);
            connection.end();
        }
        return false;
    }

    private boolean send() throws IOException {
        if (!greeted) {
            greeted = true;
            return write(frames.greeting());
        }
        if (selection.isOver(reached)) {
            connection.end();
            return false;
        }
        List<Entry> page = next();
        if (page.isEmpty() && !selection.isOver(reached)) {
            if (isSilent()) {
                write(frames.heartbeat());
            }
            return false;
        }
        return write(frames.of(page)) && (page.size() == PAGE || selection.isOver(reached));
    }

    private boolean write(byte[] frame) throws IOException {
        writtenAt = System.nanoTime();
        return connection.write(frame);
    }

    /** What follows; nothing as long as the views cannot be asked. */
    private List<Entry> next() {
        try {
            Answer<List<Entry>> answer =
                    entries.answer(new FollowEntries(reached, selection.batch(), selection.company(), PAGE));
            List<Entry> page = answer.body();
            long last =
                    page.size() < PAGE ? answer.position() : page.get(PAGE - 1).position();
            reached = Math.max(reached, last);
            return page.stream().filter(selection::takes).toList();
        } catch (DataAccessException | TransactionException e) {
            LOG.debug("The views cannot be asked; asking again", e);
            return List.of();
        }
    }
}
