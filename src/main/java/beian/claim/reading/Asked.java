package beian.claim.reading;

import beian.claim.expression.Filter;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** What the filters of a claim ask of a filing: those that do not differ in it pass the same filters. */
public record Asked(
        boolean batches, boolean sources, boolean regions, boolean companies, boolean numbers, boolean days) {

    /** What these filters ask. */
    public static Asked by(List<Filter> filters) {
        return new Asked(
                any(filters, Filter::batches),
                any(filters, Filter::sources),
                any(filters, Filter::regions),
                any(filters, Filter::companies),
                any(filters, Filter::numbers),
                filters.stream().anyMatch(filter -> filter.filedFrom() != null || filter.filedTo() != null));
    }

    private static boolean any(List<Filter> filters, Function<Filter, Collection<String>> what) {
        return filters.stream().anyMatch(filter -> !what.apply(filter).isEmpty());
    }

    /** A filing without anything else. */
    public Fact of(Fact fact) {
        return new Fact(
                "",
                0,
                batches ? fact.batches() : Set.of(),
                sources ? fact.sources() : Set.of(),
                fact.series(),
                companies ? fact.company() : "",
                !companies || fact.attributed(),
                regions ? fact.region() : null,
                numbers ? fact.number() : null,
                days ? fact.filedFirst() : null,
                days ? fact.filedLast() : null,
                fact.scale(),
                fact.kind(),
                fact.withdrawn());
    }
}
