package beian.timeline;

import beian.platform.projection.Page;
import beian.platform.projection.Query;
import org.jspecify.annotations.Nullable;

/**
 * What happened last? Answers a {@link Page} of {@link Entry}, the newest first; its {@code next} is the {@code before} of
 * the page that follows.
 *
 * @param before only what stands before this position; absent for the newest
 * @param batch only events of this batch
 * @param company only events of this company
 * @param limit entries a page
 */
public record FindLatestEntries(
        @Nullable Long before,
        @Nullable String batch,
        @Nullable String company,
        int limit) implements Query<Page<Entry>> {}
