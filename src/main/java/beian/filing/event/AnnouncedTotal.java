package beian.filing.event;

import org.jspecify.annotations.Nullable;

/**
 * A total that a source states rounded, of a stretch of time, or as of another day than that of its publication.
 *
 * @param series what it counts
 * @param within ISO month or year in which they were decided; absent: since the regime began
 * @param asOf ISO day, month or year up to which the source counted; absent: up to its publication
 * @param printed the number verbatim, for example {@code 490余}: a bound stays a bound
 */
public record AnnouncedTotal(
        Series series, @Nullable String within, @Nullable String asOf, String printed) {}
