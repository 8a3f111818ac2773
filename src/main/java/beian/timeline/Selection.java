package beian.timeline;

import org.jspecify.annotations.Nullable;

/**
 * Which events a client of the stream wants.
 *
 * @param after the last position that it has already
 * @param to the last position that it wants; absent if it wants to go on for ever
 * @param batch only events of this batch
 * @param company only events of this company
 */
record Selection(
        long after,
        @Nullable Long to,
        @Nullable String batch,
        @Nullable String company) {

    boolean isOver(long reached) {
        return to != null && reached >= to;
    }

    boolean takes(Entry entry) {
        return to == null || entry.position() <= to;
    }
}
