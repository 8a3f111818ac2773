package beian.registry;

import beian.filing.event.IdentifierScheme;
import beian.platform.Blank;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.platform.projection.Query;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Which companies are recorded? Answers a {@link Page} of {@link Company}, in the order asked for; one that was merged into
 * another is found under that one.
 *
 * @param text words that all occur in one of its names, or one of its identifiers
 * @param scheme only companies with an identifier of this scheme
 * @param kinds only companies of these kinds
 * @param order how they are sorted; by name: the first one printed
 * @param after the last position of the page before; 0 for the first
 * @param limit rows a page, 1 to 1000
 */
public record FindCompanies(
        @Nullable String text,
        @Nullable IdentifierScheme scheme,
        Kinds kinds,
        AsOf asOf,
        ListOrder order,
        long after,
        int limit)
        implements Query<Page<Company>> {

    /**
     * Of what kind companies are to be; what is absent narrows nothing.
     *
     * @param region 属地 of one of its filings, as printed
     * @param listed whether a stock code of it, or of a listed parent, is recorded
     * @param filings how many it has in that of its series in which it has most
     */
    public record Kinds(
            @Parameter(description = "属地 of one of its filings, as printed", example = "北京市") @Nullable
            String region,

            @Parameter(description = "whether a stock code of it, or of a listed parent, is recorded") @Nullable
            Boolean listed,

            @Parameter(description = "how many filings it has in that of its series in which it has most") @Nullable
            Holding filings) {

        public static final Kinds ALL = new Kinds(null, null, null);

        public Kinds {
            region = Blank.asNone(region);
        }
    }

    /** A page of all kinds in the order of the log. */
    public FindCompanies(@Nullable String text, @Nullable IdentifierScheme scheme, AsOf asOf, long after, int limit) {
        this(text, scheme, Kinds.ALL, asOf, ListOrder.LOG, after, limit);
    }

    /** A page of what is known now. */
    public FindCompanies(@Nullable String text, long after, int limit) {
        this(text, null, AsOf.NOW, after, limit);
    }
}
