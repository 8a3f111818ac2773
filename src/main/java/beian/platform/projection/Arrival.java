package beian.platform.projection;

import beian.platform.Rejected;
import beian.platform.store.Database;
import beian.platform.store.RightOfWay;
import java.time.Duration;

/** Waits, for one question, until a projection has come to where the log is. */
final class Arrival {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Database events;
    private final RightOfWay way;
    private final long deadline = System.nanoTime() + PATIENCE.toNanos();

    Arrival(Database events, RightOfWay way) {
        this.events = events;
        this.way = way;
    }

    /**
     * A moment, after which the projection may have come to {@code position}.
     *
     * @throws Rejected 422 {@code position.beyond-head} if the log has not come so far; 503 {@code position.not-reached} if
     *     that took too long already
     */
    void await(long position) {
        long head = events.read(jdbc -> jdbc.sql("select coalesce(max(globalIndex), 0) from DomainEventEntry")
                .query(Long.class)
                .single());
        if (position > head) {
            throw new Rejected(Rejected.Kind.MEANING, "position.beyond-head", position, head);
        }
        if (System.nanoTime() > deadline) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "position.not-reached", position);
        }
        way.press();
    }
}
