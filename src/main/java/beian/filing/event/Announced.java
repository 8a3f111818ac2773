package beian.filing.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Totals as the source itself states them; each is absent where it states none.
 *
 * @param models models or services in this batch
 * @param companies companies in this batch
 * @param filedCumulative service filings since the regime began
 * @param registeredCumulative registrations since the regime began
 * @param further totals that are no plain number, or of a stretch of time; absent if there is none, never empty
 */
public record Announced(
        @Nullable Integer models,
        @Nullable Integer companies,
        @Nullable Integer filedCumulative,
        @Nullable Integer registeredCumulative,
        @Nullable List<AnnouncedTotal> further) {

    public static final Announced NOTHING = new Announced(null, null, null, null);

    public Announced {
        further = further == null || further.isEmpty() ? null : List.copyOf(further);
    }

    /** Plain numbers alone. */
    public Announced(
            @Nullable Integer models,
            @Nullable Integer companies,
            @Nullable Integer filedCumulative,
            @Nullable Integer registeredCumulative) {
        this(models, companies, filedCumulative, registeredCumulative, null);
    }

    /** What is stated beside plain numbers; may be empty. */
    public List<AnnouncedTotal> furtherOrNone() {
        return further == null ? List.of() : further;
    }
}
