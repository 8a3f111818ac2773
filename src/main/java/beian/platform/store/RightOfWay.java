package beian.platform.store;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.stereotype.Component;

/**
 * Recording goes first: its clients wait for an answer, while mostly nobody waits for what the projections show. Whoever
 * feeds them on this node lets it pass, for a while, unless somebody is pressing.
 */
@Component
public final class RightOfWay {

    /** Clients that record one command after the other leave such gaps. */
    private static final long GAP = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(2);
    private static final long PRESSING = TimeUnit.MILLISECONDS.toNanos(5);
    /** So long it counts that somebody was pressing: he looks whether he has what he waits for, and goes on. */
    private static final long PRESSED = 10 * PRESSING;

    private volatile boolean taken;
    private volatile long givenBack = System.nanoTime() - GAP;
    private volatile long pressedAt = System.nanoTime() - PRESSED;

    /** A turn begins. */
    void take() {
        taken = true;
    }

    /** The turn has ended. */
    void giveBack() {
        givenBack = System.nanoTime();
        taken = false;
    }

    /** Waits a moment for what the projections will show, and lets it be known; to be called again while that is not there. */
    public void press() {
        pressedAt = System.nanoTime();
        LockSupport.parkNanos(PRESSING);
    }

    /** Returns when nobody records, or somebody is pressing, or after {@code patience}. */
    public void letPass(Duration patience) {
        long began = System.nanoTime();
        while (isRecording() && !isPressed() && System.nanoTime() - began < patience.toNanos()) {
            LockSupport.parkNanos(LOOK);
        }
    }

    private boolean isRecording() {
        return taken || System.nanoTime() - givenBack < GAP;
    }

    private boolean isPressed() {
        return System.nanoTime() - pressedAt < PRESSED;
    }
}
