package beian.platform.projection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which days a list is seen.
 *
 * @param publicAt what had been published by then
 * @param filedAt what had been filed by then
 * @param certainty whether what dates leave open is in the list
 * @param possibly rows that dates leave open: in the list if {@code certainty} says so, left out otherwise
 */
public record Seen(
        @Nullable LocalDate publicAt,
        @Nullable LocalDate filedAt,
        Certainty certainty,
        Coverage coverage,
        long possibly) {}
