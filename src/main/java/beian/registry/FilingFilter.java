package beian.registry;

import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.FindFilings.Filter;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** What a list of filings is narrowed to, as conditions. */
final class FilingFilter {

    /** A series holds a good part of all filings: a page is found sooner along the places than by the index of series. */
    private static final String SERIES_BY_PLACE = "series || '' = ?";

    /** Said so that the index of rows whose sources differ can be used. */
    private static final String DISPUTED = "sides <> '' and sides like '%\"disagree\":[{%' and 1 = ?";

    private FilingFilter() {}

    /** What was known is still to be said. */
    static Where where(FindFilings query, Moment moment, Mergers mergers) {
        return where(query, moment, mergers, "series = ?");
    }

    /** The same where rows are looked for in the order of places. */
    static Where alongPlaces(FindFilings query, Moment moment, Mergers mergers) {
        return where(query, moment, mergers, SERIES_BY_PLACE);
    }

    private static Where where(FindFilings query, Moment moment, Mergers mergers, String series) {
        Filter filter = query.filter();
        Where where = FilingQueries.by(query.policy(), moment.filed(moment.published(new Where())))
                .and(series, filter.series())
                .among("company_id in (?)", members(filter.company(), mergers))
                .and("region = ?", filter.region())
                .and("tier = ?", filter.tier())
                .and("disclosure = ?", filter.disclosure())
                .and("filed_to >= ?", iso(filter.filedFrom()))
                .and("filed_from <= ?", iso(filter.filedTo()))
                .containsOrSounds("search", "sound", filter.q());
        if (filter.withdrawn() != null) {
            where.and(filter.withdrawn() ? "withdrawn is not null and 1 = ?" : "withdrawn is null and 1 = ?", 1);
        }
        if (filter.disputed() != null) {
            where.and(filter.disputed() ? DISPUTED : "not (" + DISPUTED + ")", 1);
        }
        return filter.batch() == null
                ? where
                : where.within(
                        "filing_id in (select filing_id from registry_filing(?))", stated(filter.batch(), moment));
    }

    /** The statements of a batch. */
    private static Where stated(String batch, Moment moment) {
        return moment.published(
                moment.known(new Where().and("batch_id = ?", batch).and(FilingQueries.AS_IT_STANDS, 0)));
    }

    private static @Nullable Collection<String> members(@Nullable String company, Mergers mergers) {
        return company == null ? null : mergers.membersOf(company);
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
