package beian.filing.event;

import org.jspecify.annotations.Nullable;

/**
 * Totals as the source itself states them; each is absent where it states none.
 *
 * @param models models or services in this batch
 * @param companies companies in this batch
 * @param filedCumulative service filings since the regime began
 * @param registeredCumulative registrations since the regime began
 */
public record Announced(
        @Nullable Integer models,
        @Nullable Integer companies,
        @Nullable Integer filedCumulative,
        @Nullable Integer registeredCumulative) {

    public static final Announced NOTHING = new Announced(null, null, null, null);
}
