package beian.timeline;

import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.platform.projection.Query;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened between two positions? Answers a {@link Page} of {@link Entry} in log order.
 *
 * @param from first position, inclusive
 * @param to last position, inclusive; the newest if absent
 * @param asOf narrows to what was recorded, public and filed by then; an entry without a filing date counts as filed
 * @param batch only events of this batch
 * @param companies only events of these companies; of all if absent
 * @param limit rows a page, 1 to 1000
 */
public record FindEntries(
        long from,
        @Nullable Long to,
        AsOf asOf,
        @Nullable String batch,
        @Nullable List<String> companies,
        int limit) implements Query<Page<Entry>> {

    /** What is known now, of every batch and company. */
    public FindEntries(long from, @Nullable Long to, int limit) {
        this(from, to, AsOf.NOW, null, null, limit);
    }
}
