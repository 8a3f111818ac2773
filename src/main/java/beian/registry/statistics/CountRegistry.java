package beian.registry.statistics;

import beian.filing.event.Series;
import beian.platform.Blank;
import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How many filings are there, when, where and whose? Answers a {@link RegistryStatistics}, each series by itself. */
public record CountRegistry(Filter filter, By by, AsOf asOf) implements Query<RegistryStatistics> {

    /** What filings are counted together. */
    public enum By {
        /** As they were announced; by date filed, month by month. */
        ANNOUNCEMENT,
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    /**
     * What is counted; what is absent or blank narrows nothing.
     *
     * @param batch filings that this batch states
     * @param source filings that a source states, by its printed name
     * @param region 属地 as printed
     * @param company company id, of any company of a merger
     */
    public record Filter(
            @Parameter(description = "filings that this batch states", example = "cac:2024-04") @Nullable
            String batch,

            @Parameter(example = "FILING") @Nullable Series series,

            @Parameter(description = "filings that this source states, by its printed name") @Nullable
            String source,

            @Parameter(description = "属地 as printed", example = "北京市") @Nullable
            String region,

            @Parameter(description = "company id") @Nullable String company) {

        public static final Filter NONE = new Filter(null, null, null, null, null);

        public Filter {
            batch = Blank.asNone(batch);
            source = Blank.asNone(source);
            region = Blank.asNone(region);
            company = Blank.asNone(company);
        }
    }
}
