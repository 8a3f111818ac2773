package beian.registry;

import beian.platform.projection.Answer;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.registry.Facets.Bucket;
import beian.registry.FindFilings.Filter;
import beian.registry.statement.Provinces;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the kinds of filings in a list: all combinations at once, which are few, so that every facet is a sum over some of
 * them.
 */
@Component
final class FacetQueries {

    private static final String KINDS = "series, region, tier, disclosure";
    private static final int KEPT = 200;

    private final Views views;
    private final Cache<Asked, List<Kind>> kept =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    FacetQueries(Views views) {
        this.views = views;
    }

    /** Filings of one kind. */
    private record Kind(String series, @Nullable String region, String tier, String disclosure, long count) {}

    /** What combinations depend on. */
    private record Asked(int generation, Moment moment, FindFilings.Filter filter, Object policy) {}

    @QueryHandler
    Answer<Facets> answer(FindFacets query) {
        int generation = views.live().number();
        return views.answerAsOf(RegistryProjection.NAME, query.asOf(), (jdbc, moment) -> {
            Asked asked = new Asked(generation, moment, open(query.filter()), query.policy());
            List<Kind> kinds = kept.asMap().get(asked);
            if (kinds == null) {
                kinds = count(query, asked.filter(), moment, jdbc);
                kept.put(asked, kinds);
            }
            return facets(kinds, query.filter());
        });
    }

    /** The filter without what facets are counted of. */
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

    private static List<Kind> count(FindFacets query, Filter open, Moment moment, JdbcClient jdbc) {
        FindFilings all = new FindFilings(open, query.asOf(), query.policy(), 0, 1);
        Where where = moment.known(FilingQueries.where(all, moment, Mergers.at(jdbc, moment)));
        return where.query(jdbc, "select " + KINDS + ", count(*) as n from registry_filing", " group by " + KINDS)
                .query((row, i) -> new Kind(
                        row.getString("series"),
                        row.getString("region"),
                        row.getString("tier"),
                        row.getString("disclosure"),
                        row.getLong("n")))
                .list();
    }

    private static Facets facets(List<Kind> kinds, Filter filter) {
        Predicate<Kind> series = is(name(filter.series()), Kind::series);
        Predicate<Kind> region = is(filter.region(), Kind::region);
        Predicate<Kind> tier = is(name(filter.tier()), Kind::tier);
        Predicate<Kind> disclosure = is(name(filter.disclosure()), Kind::disclosure);
        return new Facets(
                sum(kinds, region.and(tier).and(disclosure), Kind::series),
                sum(kinds, series.and(tier).and(disclosure), Kind::region).stream()
                        .sorted(Comparator.comparingInt(bucket -> Provinces.rank(bucket.value())))
                        .toList(),
                sum(kinds, series.and(region).and(disclosure), Kind::tier),
                sum(kinds, series.and(region).and(tier), Kind::disclosure));
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static Predicate<Kind> is(@Nullable String value, Function<Kind, @Nullable String> of) {
        return kind -> value == null || value.equals(of.apply(kind));
    }

    /** The most first. */
    private static List<Bucket> sum(List<Kind> kinds, Predicate<Kind> which, Function<Kind, @Nullable String> of) {
        Map<String, Long> counts = new HashMap<>();
        kinds.stream()
                .filter(which)
                .forEach(kind -> counts.merge(Objects.requireNonNullElse(of.apply(kind), ""), kind.count, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Bucket(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Bucket::count).reversed())
                .toList();
    }
}
