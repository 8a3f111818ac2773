package beian.registry;

import beian.filing.event.Series;
import beian.platform.Blank;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.platform.projection.Query;
import beian.registry.statement.Policy;
import beian.scale.Disclosure;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which filings are recorded? Answers a {@link Page} of {@link Filing}, in the order asked for.
 *
 * @param policy which of several sources is answered with
 * @param order how they are sorted
 * @param after the last place of the page before; 0 for the first
 * @param limit rows a page, 1 to 1000
 */
public record FindFilings(Filter filter, AsOf asOf, Policy policy, ListOrder order, long after, int limit)
        implements Query<Page<Filing>> {

    /** A page in the order of the log. */
    public FindFilings(Filter filter, AsOf asOf, Policy policy, long after, int limit) {
        this(filter, asOf, policy, ListOrder.LOG, after, limit);
    }

    /** A page of what is known now, by the regulator's word first. */
    public FindFilings(Filter filter, long after, int limit) {
        this(filter, AsOf.NOW, Policy.REGULATOR_FIRST, after, limit);
    }

    /**
     * What the list is narrowed to; what is absent or blank narrows nothing.
     *
     * @param batch id of a batch in which a source states it
     * @param company company id, of any company of a merger
     * @param region 属地 as printed
     * @param filedFrom filings that may have been filed on this day or later; without a date they are left out
     * @param filedTo filings that may have been filed on this day or earlier
     * @param q words that all occur in model, registrant, number or scenario, or sound like model or registrant
     * @param withdrawn only those that were withdrawn, or only those that were not
     * @param disputed only those of which sources state different things
     */
    public record Filter(
            @Parameter(example = "galaxy:batch-4") @Nullable String batch,
            @Parameter(example = "FILING") @Nullable Series series,
            @Parameter(description = "company id") @Nullable String company,

            @Parameter(description = "属地 as printed") @Nullable
            String region,

            @Parameter(description = "tier of the default ruleset as shipped, or NONE", example = "TEN_BILLION")
            @Nullable
            Tiers tier,

            @Parameter(example = "FIGURE") @Nullable Disclosure disclosure,

            @Parameter(description = "possibly filed on this day or later", example = "2024-01-01") @Nullable
            LocalDate filedFrom,

            @Parameter(description = "possibly filed on this day or earlier", example = "2024-12-31") @Nullable
            LocalDate filedTo,

            @Parameter(description = "words in model, registrant, number or scenario", example = "大模型") @Nullable
            String q,

            @Parameter(description = "only withdrawn ones, or only others", example = "false") @Nullable
            Boolean withdrawn,

            @Parameter(description = "true: only those of which sources state different things") @Nullable
            Boolean disputed) {

        public static final Filter NONE = new Filter(null, null, null, null, null, null, null, null, null, null, null);

        public Filter {
            batch = Blank.asNone(batch);
            company = Blank.asNone(company);
            region = Blank.asNone(region);
            q = Blank.asNone(q);
        }

        /** The filings of one batch. */
        public static Filter ofBatch(String batch) {
            return new Filter(batch, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /** A tier of the default ruleset as shipped, or none. */
    public enum Tiers {
        BELOW_TEN_BILLION,
        TEN_BILLION,
        HUNDRED_BILLION,
        TRILLION,
        NONE
    }
}
