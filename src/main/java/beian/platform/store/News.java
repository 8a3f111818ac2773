package beian.platform.store;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Tells the one who follows the log on this node that something was appended here. */
@Component
public final class News {

    private final BlockingQueue<Boolean> untold = new ArrayBlockingQueue<>(1);

    /** Wakes whoever waits, or will wait next. */
    public void say() {
        untold.offer(true);
    }

    /** Waits until there is something that nobody has been told, at most so long; false if there was nothing. */
    public boolean await(Duration patience) throws InterruptedException {
        return untold.poll(patience.toNanos(), TimeUnit.NANOSECONDS) != null;
    }
}
