package beian.shift;

import beian.filing.event.Series;
import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import org.jspecify.annotations.Nullable;

/**
 * How many filings of each tier does each batch hold? Answers a {@link ScaleShift}.
 *
 * @param batch this batch only
 * @param series this series only
 * @param source batches of this source only, by its printed name
 */
public record CountScaleShift(
        @Nullable String batch,
        @Nullable Series series,
        @Nullable String source,
        AsOf asOf) implements Query<ScaleShift> {

    /** Over everything, at a moment. */
    public CountScaleShift(AsOf asOf) {
        this(null, null, null, asOf);
    }
}
