package beian.registry;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.registry.statement.Policy;

/** How many filings of each kind are in a list? Answers {@link Facets}. */
public record FindFacets(FindFilings.Filter filter, AsOf asOf, Policy policy) implements Query<Facets> {}
