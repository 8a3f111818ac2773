package beian.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many filings of each kind a list holds. Each facet is counted with all filters but its own, so that its buckets say what
 * another choice would give.
 *
 * @param regions in the official order of provinces
 * @param tiers {@code NONE} for those in none
 */
public record Facets(List<Bucket> series, List<Bucket> regions, List<Bucket> tiers, List<Bucket> disclosures) {

    /**
     * One kind.
     *
     * @param value as the filter takes it; absent where none is stated
     */
    public record Bucket(@Nullable String value, long count) {}
}
