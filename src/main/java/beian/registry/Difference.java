package beian.registry;

import beian.filing.event.Series;
import beian.registry.FindDifference.Axis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two moments; every list holds at most {@link #MOST} items and says how many there are.
 *
 * @param from the earlier moment on the axis, as asked, a position where it was one
 * @param to the later one; absent on an axis of days if none was asked for: all that is known
 * @param added filings that are there at the later moment only
 * @param changed filings that are there at both, and differ
 * @param gone filings that are there at the earlier moment only: they count as another one since, or as one of their own
 * @param merged companies that are shown under another one since
 * @param parted companies that were, and are not any more
 * @param changes what persons recorded between the moments, in the order of the log
 * @param statistics what is counted, where the count moved
 */
public record Difference(
        Axis axis,
        String from,
        @Nullable String to,
        Some<Item> added,
        Some<Changed> changed,
        Some<Item> gone,
        List<Merger> merged,
        List<Merger> parted,
        Some<Change> changes,
        List<Statistic> statistics) {

    /** So many items a list holds. */
    public static final int MOST = 1000;

    /**
     * A list, or its beginning.
     *
     * @param total how many there are
     */
    public record Some<T>(int total, List<T> items) {

        static <T> Some<T> of(List<T> all) {
            return new Some<>(all.size(), all.size() > MOST ? List.copyOf(all.subList(0, MOST)) : all);
        }
    }

    /**
     * A filing that came or went.
     *
     * @param events positions of the events by which it did
     */
    public record Item(Filing filing, List<Long> events) {}

    /**
     * A filing that differs.
     *
     * @param events positions of the events that changed it
     */
    public record Changed(String filingId, String model, List<FieldChange> fields, List<Long> events) {}

    /** One field of a filing; a value is absent where there is none. */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    /**
     * A merger that began or ended.
     *
     * @param event position of the merger
     */
    public record Merger(String companyId, String into, long event) {}

    /**
     * A count that moved.
     *
     * @param what {@code filings}, {@code withdrawn} or {@code companies}
     * @param series absent for companies
     * @param tier of the default ruleset, {@code NONE} for those in none; absent where all tiers are counted
     * @param events positions of the events that moved it, at most {@link #MOST}
     */
    public record Statistic(
            String what, @Nullable Series series, @Nullable String tier, long before, long after, List<Long> events) {}
}
