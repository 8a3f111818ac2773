package beian.platform.projection;

import beian.platform.store.RightOfWay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.springframework.stereotype.Component;

/** How far the projections are behind the log. */
@Component
public final class Progress {

    private final EventStorageEngine log;
    private final Views views;
    private final List<Projection> projections;
    private final RightOfWay way;

    Progress(EventStorageEngine log, Views views, List<Projection> projections, RightOfWay way) {
        this.log = log;
        this.views = views;
        this.projections = projections;
        this.way = way;
    }

    /** The last position of the log; 0 if it is empty. */
    public long head() {
        TrackingToken head = log.createHeadToken();
        return head == null ? 0 : head.position().orElse(0);
    }

    /** The position of each projection. */
    public Map<String, Long> positions() {
        return views.positions(projections);
    }

    /**
     * Waits until every projection has reached {@code position}. Another node may be the one that processes, so this looks
     * at the tables instead of listening.
     *
     * @return false if it took longer than {@code patience}
     */
    public boolean await(long position, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!reached(position)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            way.press();
        }
        return true;
    }

    private boolean reached(long position) {
        return positions().values().stream().allMatch(reached -> reached >= position);
    }
}
