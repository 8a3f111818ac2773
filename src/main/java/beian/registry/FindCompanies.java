package beian.registry;

import beian.filing.event.IdentifierScheme;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.platform.projection.Query;
import org.jspecify.annotations.Nullable;

/**
 * Which companies are recorded? Answers a {@link Page} of {@link Company}, in the order asked for; one that was merged into
 * another is found under that one.
 *
 * @param text words that all occur in one of its names, or one of its identifiers
 * @param scheme only companies with an identifier of this scheme
 * @param order how they are sorted; by name: the first one printed
 * @param after the last position of the page before; 0 for the first
 * @param limit rows a page, 1 to 1000
 */
public record FindCompanies(
        @Nullable String text, @Nullable IdentifierScheme scheme, AsOf asOf, ListOrder order, long after, int limit)
        implements Query<Page<Company>> {

    /** A page in the order of the log. */
    public FindCompanies(@Nullable String text, @Nullable IdentifierScheme scheme, AsOf asOf, long after, int limit) {
        this(text, scheme, asOf, ListOrder.LOG, after, limit);
    }

    /** A page of what is known now. */
    public FindCompanies(@Nullable String text, long after, int limit) {
        this(text, null, AsOf.NOW, after, limit);
    }
}
