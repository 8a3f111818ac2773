package beian.registry;

import static beian.registry.FilingKinds.is;
import static beian.registry.FilingKinds.name;

import beian.platform.projection.Answer;
import beian.platform.projection.Views;
import beian.registry.Facets.Bucket;
import beian.registry.FilingKinds.Kind;
import beian.registry.FindFilings.Filter;
import beian.registry.statement.Provinces;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the kinds of filings in a list: every facet is a sum over some combinations, which are few. */
@Component
final class FacetQueries {

    private final Views views;
    private final FilingKinds kinds;

    FacetQueries(Views views, FilingKinds kinds) {
        this.views = views;
        this.kinds = kinds;
    }

    @QueryHandler
    Answer<Facets> answer(FindFacets query) {
        FindFilings list = new FindFilings(query.filter(), query.asOf(), query.policy(), 0, 1);
        return views.answerAsOf(
                RegistryProjection.NAME,
                query.asOf(),
                (jdbc, moment) -> facets(kinds.of(list, moment, jdbc), query.filter()));
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

    /** The most first. */
    private static List<Bucket> sum(List<Kind> kinds, Predicate<Kind> which, Function<Kind, @Nullable String> of) {
        Map<String, Long> counts = new HashMap<>();
        kinds.stream()
                .filter(which)
                .forEach(kind -> counts.merge(Objects.requireNonNullElse(of.apply(kind), ""), kind.count(), Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Bucket(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Bucket::count).reversed())
                .toList();
    }
}
