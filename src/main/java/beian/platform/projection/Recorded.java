package beian.platform.projection;

import java.time.Instant;

/**
 * Where and when an event came into the log; a parameter of any {@code on(event)}.
 *
 * @param position the event's global index
 * @param at the moment of recording
 */
public record Recorded(long position, Instant at) {

    /** No later position: what holds still holds. */
    public static final long OPEN = Long.MAX_VALUE;

    /** No later day: after every one that a calendar of this field will name. */
    public static final String OPEN_DAY = "9999-12-31";
}
