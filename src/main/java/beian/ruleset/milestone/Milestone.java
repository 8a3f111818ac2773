package beian.ruleset.milestone;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to the regime.
 *
 * @param date the day on which it took effect or was published
 * @param zh what, in Chinese
 * @param en the same in English
 * @param source who says so, as printed
 * @param url where; absent where nothing is known
 */
public record Milestone(
        LocalDate date,
        String zh,
        String en,
        String source,
        @Nullable String url) {}
