package beian.registry;

import beian.registry.Facets.Bucket;
import java.util.List;

/**
 * How many companies of each kind a list holds. Each facet is counted with all filters but its own; a company whose filings
 * lie in several regions is counted in each.
 *
 * @param regions of its filings, in the official order of provinces; without a value those of which none is stated
 * @param listed {@code true} where a stock code is recorded, {@code false} where none is
 * @param filings names of {@link Holding}
 */
public record CompanyFacets(List<Bucket> regions, List<Bucket> listed, List<Bucket> filings) {}
