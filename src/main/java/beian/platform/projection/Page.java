package beian.platform.projection;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is pinned to a position, so that later events do not move its rows.
 *
 * @param position the position that the whole list is as of
 * @param total rows of the whole list
 * @param next the parameter {@code after} of the next page; absent on the last
 * @param seen from which days it is seen; absent if no day was asked about
 */
public record Page<T>(
        long position,
        long total,
        List<T> items,
        @Nullable Long next,
        @Nullable Seen seen) implements Covered {

    @Override
    public @Nullable Coverage coverage() {
        return seen == null ? null : seen.coverage();
    }

    /** The same page, seen from some days. */
    public Page<T> seen(@Nullable Seen from) {
        return new Page<>(position, total, items, next, from);
    }

    /**
     * The page of {@code limit} rows out of those found when one more was asked for.
     *
     * @param place the position by which a row is ordered
     */
    public static <T> Page<T> of(long position, long total, List<T> oneMore, int limit, ToLongFunction<T> place) {
        boolean last = oneMore.size() <= limit;
        List<T> items = last ? oneMore : List.copyOf(oneMore.subList(0, limit));
        return new Page<>(position, total, items, last ? null : place.applyAsLong(items.get(limit - 1)), null);
    }
}
