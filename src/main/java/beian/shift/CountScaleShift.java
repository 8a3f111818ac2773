package beian.shift;

import beian.filing.event.Series;
import beian.platform.projection.Query;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many filings of each tier does each batch hold? Answers a {@link ScaleShift}.
 *
 * @param batch this batch only
 * @param series this series only
 * @param source batches of this source only, by its printed name
 * @param knownAt position to look from; the newest if absent
 * @param publicAt only what was certainly public on this day; everything if absent
 */
public record CountScaleShift(
        @Nullable String batch,
        @Nullable Series series,
        @Nullable String source,
        @Nullable Long knownAt,
        @Nullable LocalDate publicAt)
        implements Query<ScaleShift> {}
