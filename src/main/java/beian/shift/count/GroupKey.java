package beian.shift.count;

import beian.filing.event.Series;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What tells groups apart. Series and sources are never added up: a filing that two sources list is a row of each.
 *
 * @param batch absent unless grouped by batch
 * @param publishedOn ISO day, month or year; absent if grouped by period
 * @param period absent unless grouped by period, and for rows whose period is open
 * @param from first day that it may be of, in ISO; orders groups
 */
public record GroupKey(
        Series series,
        String source,
        @Nullable String batch,
        @Nullable String publishedOn,
        @Nullable String period,
        String from) {

    /** Where rows whose period is open are put: after all others. */
    private static final String LAST = "9999";

    public static final Comparator<GroupKey> ORDER = Comparator.comparing(GroupKey::from)
            .thenComparing(key -> key.batch() == null ? "" : key.batch())
            .thenComparing(GroupKey::series)
            .thenComparing(GroupKey::source);

    static GroupKey of(Series series, String source, String batch, String publishedOn, String from) {
        return new GroupKey(series, source, batch, publishedOn, null, from);
    }

    static GroupKey of(Series series, String source, String publishedOn, String from) {
        return new GroupKey(series, source, null, publishedOn, null, from);
    }

    static GroupKey of(Series series, String source, @Nullable String period) {
        return new GroupKey(series, source, null, null, period, period == null ? LAST : period);
    }

    /** How answers name the group within its series and source; {@code ?} for rows whose period is open. */
    public String name() {
        if (batch != null) {
            return batch;
        }
        if (publishedOn != null) {
            return publishedOn;
        }
        return period == null ? "?" : period;
    }

    /** Whether it can stand in an order of time. */
    public boolean hasPlace() {
        return batch != null || publishedOn != null || period != null;
    }
}
