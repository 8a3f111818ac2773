package beian.registry;

import beian.platform.projection.Page;
import beian.platform.projection.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which companies are recorded? Answers a {@link Page} of {@link Company}, in the order of the log.
 *
 * @param text words that all occur in the name
 * @param knownAt position to look from; the newest if absent
 * @param after the last position of the page before; 0 for the first
 * @param limit rows a page, 1 to 1000
 */
public record FindCompanies(@Nullable String text, @Nullable Long knownAt, long after, int limit)
        implements Query<Page<Company>> {}
