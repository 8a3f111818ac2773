package beian.registry;

import beian.filing.event.Series;
import beian.platform.projection.Page;
import beian.platform.projection.Query;
import beian.scale.Disclosure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which filings are recorded? Answers a {@link Page} of {@link Filing}, in the order of the log.
 *
 * @param batch batch id
 * @param company company id
 * @param region 属地 as printed
 * @param tier a tier of the default ruleset, or {@code NONE}
 * @param filedFrom filings that may have been filed on this day or later; without a date they are left out
 * @param filedTo filings that may have been filed on this day or earlier
 * @param text words that all occur in model, registrant, number or scenario
 * @param knownAt position to look from; the newest if absent
 * @param after the last position of the page before; 0 for the first
 * @param limit rows a page, 1 to 1000
 */
public record FindFilings(
        @Nullable String batch,
        @Nullable Series series,
        @Nullable String company,
        @Nullable String region,
        @Nullable String tier,
        @Nullable Disclosure disclosure,
        @Nullable LocalDate filedFrom,
        @Nullable LocalDate filedTo,
        @Nullable String text,
        @Nullable Long knownAt,
        long after,
        int limit)
        implements Query<Page<Filing>> {}
