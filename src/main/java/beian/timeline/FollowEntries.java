package beian.timeline;

import beian.platform.projection.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened after a position? Answers a list of {@link Entry} in log order; one that is shorter than {@code limit} goes
 * as far as the position of the answer.
 *
 * @param after the last position that is known already
 * @param batch only events of this batch
 * @param company only events of this company
 */
record FollowEntries(
        long after, @Nullable String batch, @Nullable String company, int limit) implements Query<List<Entry>> {}
