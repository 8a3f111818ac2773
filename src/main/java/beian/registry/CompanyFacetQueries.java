package beian.registry;

import beian.platform.projection.Answer;
import beian.platform.projection.Views;
import beian.registry.CompanyKinds.Kind;
import beian.registry.Facets.Bucket;
import beian.registry.FindCompanies.Kinds;
import beian.registry.statement.Provinces;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the kinds of companies in a list. */
@Component
final class CompanyFacetQueries {

    private final Views views;
    private final CompanyKinds kinds;
    private final CompanySearch search;

    CompanyFacetQueries(Views views, CompanyKinds kinds, CompanySearch search) {
        this.search = search;
        this.views = views;
        this.kinds = kinds;
    }

    @QueryHandler
    Answer<CompanyFacets> answer(FindCompanyFacets query) {
        return views.answerAsOf(RegistryProjection.NAME, query.list().asOf(), (jdbc, moment) -> {
            Predicate<Kind> found = search.found(query.list(), moment, jdbc);
            return facets(
                    kinds.at(moment, jdbc).stream().filter(found).toList(),
                    query.list().kinds());
        });
    }

    private static CompanyFacets facets(List<Kind> all, Kinds chosen) {
        return new CompanyFacets(
                sum(all, listed(chosen).and(filings(chosen)), Kind::regions).stream()
                        .sorted(Comparator.comparingInt(bucket -> Provinces.rank(bucket.value())))
                        .toList(),
                sum(all, region(chosen).and(filings(chosen)), kind -> Set.of(Boolean.toString(kind.listed()))),
                sum(
                                all,
                                region(chosen).and(listed(chosen)),
                                kind -> Set.of(kind.holding().name()))
                        .stream()
                        .sorted(Comparator.comparing(bucket -> Holding.valueOf(String.valueOf(bucket.value()))))
                        .toList());
    }

    private static Predicate<Kind> region(Kinds chosen) {
        @Nullable String region = chosen.region();
        return kind -> region == null || kind.regions().contains(region);
    }

    private static Predicate<Kind> listed(Kinds chosen) {
        @Nullable Boolean listed = chosen.listed();
        return kind -> listed == null || kind.listed() == listed;
    }

    private static Predicate<Kind> filings(Kinds chosen) {
        @Nullable Holding filings = chosen.filings();
        return kind -> filings == null || kind.holding() == filings;
    }

    static Predicate<Kind> all(Kinds chosen) {
        return region(chosen).and(listed(chosen)).and(filings(chosen));
    }

    /** The most first. */
    private static List<Bucket> sum(List<Kind> all, Predicate<Kind> which, Function<Kind, Set<String>> of) {
        Map<String, Long> counts = new HashMap<>();
        all.stream()
                .filter(which)
                .flatMap(kind -> of.apply(kind).stream())
                .forEach(value -> counts.merge(value, 1L, Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Bucket(entry.getKey().isEmpty() ? null : entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Bucket::count).reversed())
                .toList();
    }
}
