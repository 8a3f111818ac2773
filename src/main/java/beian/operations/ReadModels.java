package beian.operations;

import beian.platform.projection.Failures;
import beian.platform.projection.Follower;
import beian.platform.projection.Progress;
import beian.platform.projection.Projection;
import beian.platform.projection.Views;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How far the read models are. */
@Component
public class ReadModels {

    private final Progress progress;
    private final Views views;
    private final List<Projection> projections;
    private final Follower follower;
    private final Failures failures;

    ReadModels(Progress progress, Views views, List<Projection> projections, Follower follower, Failures failures) {
        this.failures = failures;
        this.progress = progress;
        this.views = views;
        this.projections = projections;
        this.follower = follower;
    }

    /**
     * The read models beside the log.
     *
     * @param head last position of the log
     * @param generation number of the live generation
     */
    public record Overview(long head, int generation, List<State> projections) {}

    /**
     * One projection.
     *
     * @param position last position of the log that it has taken in
     * @param behind events that it has still to take in
     * @param healthy false while a handler fails and is tried again
     * @param failure where and why it stands still; absent if it does not, or if another node is the one that processes
     */
    public record State(
            String name,
            int version,
            long position,
            long behind,
            boolean healthy,
            List<String> tables,
            Failures.@Nullable Failure failure) {}

    /** As of this moment. */
    public Overview overview() {
        Map<String, Long> positions = progress.positions();
        long head = progress.head();
        List<State> states = projections.stream()
                .map(projection -> state(projection, positions.getOrDefault(projection.name(), 0L), head))
                .toList();
        return new Overview(head, views.live().number(), states);
    }

    private State state(Projection projection, long position, long head) {
        Failures.Failure failure = failures.current().get(projection.name());
        return new State(
                projection.name(),
                projection.version(),
                position,
                head - position,
                failure == null && follower.isRunning(),
                projection.tables(),
                failure);
    }
}
