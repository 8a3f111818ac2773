package beian.web;

import beian.filing.event.Series;
import beian.registry.FindFilings;
import beian.scale.Disclosure;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the list of filings is narrowed to; the fields of its form, of which an empty one narrows nothing.
 *
 * @param batch batch id
 * @param region 属地 as printed
 * @param tier name of a tier, or {@code NONE}
 * @param filedFrom possibly filed on this day or later
 * @param filedTo possibly filed on this day or earlier
 * @param q words in model, registrant, number or scenario
 * @param knownAt position to look from
 * @param after last position of the page before
 */
record FilingFilter(
        @Nullable String batch,
        @Nullable Series series,
        @Nullable String company,
        @Nullable String region,
        @Nullable String tier,
        @Nullable Disclosure disclosure,
        @Nullable LocalDate filedFrom,
        @Nullable LocalDate filedTo,
        @Nullable String q,
        @Nullable Long knownAt,
        @Nullable Long after) {

    FilingFilter {
        batch = filled(batch);
        company = filled(company);
        region = filled(region);
        tier = filled(tier);
        q = filled(q);
    }

    FindFilings query(int rows) {
        return new FindFilings(
                batch,
                series,
                company,
                region,
                tier,
                disclosure,
                filedFrom,
                filedTo,
                q,
                knownAt,
                after == null ? 0 : after,
                rows);
    }

    private static @Nullable String filled(@Nullable String field) {
        return field == null || field.isBlank() ? null : field.strip();
    }
}
