package beian.registry;

import beian.platform.projection.Query;

/** A company's {@link Company.History}. Refused with {@code company.unknown} if there is no such company. */
public record FindHistory(String companyId) implements Query<Company.History> {}
