package beian.registry;

import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import beian.registry.FindFilings.Filter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many filings there are of each kind in a list: counted once for a moment, whatever kinds are chosen. */
@Component
final class FilingKinds {

    private static final String KINDS = "series, region, tier, disclosure";

    private final Kept<List<Kind>> kept = new Kept<>();

    /** Filings of one kind. */
    record Kind(String series, @Nullable String region, String tier, String disclosure, long count) {}

    /** What the counts depend on. */
    private record Asked(Filter filter, Object policy) {}

    /** All kinds of a list, also those that its filter leaves out. */
    List<Kind> of(FindFilings query, Moment moment, JdbcClient jdbc) {
        Asked asked = new Asked(open(query.filter()), query.policy());
        return kept.get(moment, asked, () -> count(query, asked.filter(), moment, jdbc));
    }

    /** How many are in the list. */
    long total(FindFilings query, Moment moment, JdbcClient jdbc) {
        Filter filter = query.filter();
        Predicate<Kind> chosen = is(name(filter.series()), Kind::series)
                .and(is(filter.region(), Kind::region))
                .and(is(name(filter.tier()), Kind::tier))
                .and(is(name(filter.disclosure()), Kind::disclosure));
        return of(query, moment, jdbc).stream()
                .filter(chosen)
                .mapToLong(Kind::count)
                .sum();
    }

    /** The filter without what kinds are told by. */
    private static Filter open(Filter filter) {
        return new Filter(
                filter.batch(),
                null,
                filter.company(),
                null,
                null,
                null,
                filter.filedFrom(),
                filter.filedTo(),
                filter.q(),
                filter.withdrawn(),
                filter.disputed());
    }

    private static List<Kind> count(FindFilings query, Filter open, Moment moment, JdbcClient jdbc) {
        FindFilings all = new FindFilings(open, query.asOf(), query.policy(), 0, 1);
        Where where = moment.known(FilingFilter.where(all, moment, Mergers.at(jdbc, moment)));
        return where.query(jdbc, "select " + KINDS + ", count(*) as n from registry_filing", " group by " + KINDS)
                .query((row, i) -> new Kind(
                        row.getString("series"),
                        row.getString("region"),
                        row.getString("tier"),
                        row.getString("disclosure"),
                        row.getLong("n")))
                .list();
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Of a kind that a filter names, or of any if it names none. */
    static Predicate<Kind> is(@Nullable String value, Function<Kind, @Nullable String> of) {
        return kind -> value == null || value.equals(of.apply(kind));
    }
}
