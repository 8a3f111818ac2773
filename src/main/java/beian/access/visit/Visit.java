package beian.access.visit;

import beian.access.Visitor;
import java.time.Duration;
import java.time.Instant;

/**
 * A visitor who has signed in.
 *
 * @param since when
 * @param seen when he last asked for something, to the minute
 */
record Visit(Visitor visitor, Instant since, Instant seen) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    boolean isOver(Instant now, Duration idle, Duration longest) {
        return since.plus(longest).isBefore(now) || seen.plus(idle).isBefore(now);
    }

    boolean isToBeNoted(Instant now) {
        return seen.plus(MINUTE).isBefore(now);
    }
}
