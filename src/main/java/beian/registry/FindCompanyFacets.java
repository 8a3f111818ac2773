package beian.registry;

import beian.platform.projection.Query;

/**
 * How many companies of each kind are in a list? Answers {@link CompanyFacets}.
 *
 * @param list its order and page do not matter
 */
public record FindCompanyFacets(FindCompanies list) implements Query<CompanyFacets> {}
