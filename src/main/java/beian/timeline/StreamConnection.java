package beian.timeline;

import beian.platform.http.Connections;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that is written to as far as its client reads: whoever writes never waits. */
final class StreamConnection implements AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(StreamConnection.class);

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final @Nullable Runnable cut;
    private final Consumer<StreamConnection> onEnd;
    private volatile boolean full = true;
    private volatile boolean unread;
    private volatile long unreadSince;
    private boolean unflushed;
    private boolean ended;

    /** @param onEnd told once, when the connection is closed from either side */
    StreamConnection(AsyncContext context, Consumer<StreamConnection> onEnd) throws IOException {
        this.context = context;
        this.out = context.getResponse().getOutputStream();
        this.cut = Connections.cut(context.getRequest());
        this.onEnd = onEnd;
    }

    /** @param takesMore called by the server at first, and whenever the client has read what was written */
    void start(Runnable takesMore) {
        context.setTimeout(0);
        context.addListener(this);
        out.setWriteListener(new WriteListener() {
            @Override
            public void onWritePossible() {
                unread = false;
                full = false;
                takesMore.run();
            }

            @Override
            public void onError(Throwable failure) {
                lost();
            }
        });
    }

    /** Whether the client has yet to ask, or to read what was written before. */
    boolean isFull() {
        return full;
    }

    /** Whether something that was written waits for the client to read. */
    boolean isUnread() {
        return unread;
    }

    boolean isUnreadFor(Duration patience) {
        return unread && System.nanoTime() - unreadSince > patience.toNanos();
    }

    synchronized boolean takesMore() throws IOException {
        return !ended && isReady() && (!unflushed || flush());
    }

    /**
     * Only when it takes more.
     *
     * @return whether it takes more still
     */
    synchronized boolean write(byte[] bytes) throws IOException {
        if (ended) {
            return false;
        }
        out.write(bytes);
        unflushed = true;
        return isReady() && flush();
    }

    private boolean flush() throws IOException {
        out.flush();
        unflushed = false;
        return isReady();
    }

    /** If not, the server calls back. */
    private boolean isReady() {
        boolean ready = out.isReady();
        if (!ready && !unread) {
            unreadSince = System.nanoTime();
        }
        unread = !ready;
        full = !ready;
        return ready;
    }

    /** Without waiting for the client to read. */
    void end() {
        if (release()) {
            if (unread && cut != null) {
                cut.run();
            } else {
                complete();
            }
        }
    }

    /** The client is gone; the server, which knows it too, cleans up. */
    void lost() {
        release();
    }

    private boolean release() {
        synchronized (this) {
            if (ended) {
                return false;
            }
            ended = true;
        }
        onEnd.accept(this);
        return true;
    }

    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException alreadyOver) {
            LOG.debug("The connection was over already", alreadyOver);
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        release();
    }

    @Override
    public void onError(AsyncEvent event) {
        release();
        complete();
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        end();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {}
}
