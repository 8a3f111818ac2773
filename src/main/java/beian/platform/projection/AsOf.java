package beian.platform.projection;

import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * As of when a question is asked, on three axes that combine; the one that is absent narrows nothing.
 *
 * @param knownAt a position of the log, or a moment: the last position recorded by then
 * @param publicAt only what its sources had published by this day
 * @param filedAt only what had been filed by this day
 * @param certainty whether what a partial date leaves open is left out, which is the default, or taken in
 */
public record AsOf(
        @Parameter(description = "what the log held at this position, or at this moment (2026-01-31T12:00:00Z)")
        @Nullable
        String knownAt,

        @Parameter(description = "only what its sources had certainly published by this day", example = "2024-02-05")
        @Nullable
        LocalDate publicAt,

        @Parameter(description = "only what had certainly been filed by this day", example = "2024-12-31") @Nullable
        LocalDate filedAt,

        @Parameter(description = "POSSIBLY also takes in what dates known to the month or year only leave open")
        @Nullable
        Certainty certainty) {

    /** Everything that is known. */
    public static final AsOf NOW = new AsOf(null, null, null, null);

    /** Everything that the log held at a position; the newest if absent. */
    public static AsOf position(@Nullable Long position) {
        return position == null ? NOW : NOW.knownAt(position);
    }

    /** The same question pinned to a position. */
    public AsOf knownAt(long position) {
        return new AsOf(Long.toString(position), publicAt, filedAt, certainty);
    }
}
