package beian.registry;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.registry.statement.Policy;

/** Where do a filing's values come from? Answers a {@link Provenance}; refused like {@link FindFiling}. */
public record FindProvenance(String filingId, AsOf asOf, Policy policy) implements Query<Provenance> {}
