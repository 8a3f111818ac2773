package beian.filing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A batch as it is sent: anything may be missing or wrong until {@link BatchReader} has read it.
 *
 * @param source publisher's name as printed; required
 * @param document the document's title
 * @param url http or https address of the publication
 * @param kind DELTA, TOTALS or WAVE; required
 * @param publishedOn day, month or year of publication, {@code 2024-04-02}, {@code 2024/4/2} or {@code 2024年1月}; required
 * @param announced totals that the source itself states
 * @param flags codes of what is doubtful about the batch, for example {@code published-on-inferred}
 * @param rows the printed rows in printed order; at least one unless the kind is TOTALS
 */
public record BatchBody(
        @Nullable String source,
        @Nullable String document,
        @Nullable String url,
        @Nullable String kind,
        @Nullable String publishedOn,
        @Nullable AnnouncedBody announced,
        @Nullable List<@Nullable String> flags,
        @Nullable List<@Nullable RowBody> rows) {

    /**
     * Totals as the source states them; leave out what it does not state.
     *
     * @param further totals that are rounded, of a stretch of time, or as of another day than that of publication
     */
    public record AnnouncedBody(
            @Nullable Integer models,
            @Nullable Integer companies,
            @Nullable Integer filedCumulative,
            @Nullable Integer registeredCumulative,
            @Nullable List<@Nullable TotalBody> further) {

        /** Plain numbers alone. */
        public AnnouncedBody(
                @Nullable Integer models,
                @Nullable Integer companies,
                @Nullable Integer filedCumulative,
                @Nullable Integer registeredCumulative) {
            this(models, companies, filedCumulative, registeredCumulative, null);
        }
    }

    /**
     * One total.
     *
     * @param series FILING, REGISTRATION, ALGORITHM or DEEP_SYNTHESIS; required
     * @param within month or year in which they were decided; leave out for all since the regime began
     * @param asOf day, month or year up to which the source counted; leave out if it says nothing
     * @param printed the number as printed, for example {@code 490余}; required
     */
    public record TotalBody(
            @Nullable String series,
            @Nullable String within,
            @Nullable String asOf,
            @Nullable String printed) {}

    /**
     * One printed row.
     *
     * @param series FILING, REGISTRATION, ALGORITHM or DEEP_SYNTHESIS; required
     * @param model name of the model or service as printed; required
     * @param company company as printed; leave out if the cell is blank
     * @param region 属地 as printed
     * @param number 备案编号 or 上线编号 as printed
     * @param filedOn 备案时间 as printed
     * @param scale parameter scale as somebody claims it, verbatim
     * @param scenario application scenario
     * @param flags codes of what is doubtful about the row
     * @param locator where the row stands in the source
     */
    public record RowBody(
            @Nullable String series,
            @Nullable String model,
            @Nullable String company,
            @Nullable String region,
            @Nullable String number,
            @Nullable String filedOn,
            @Nullable String scale,
            @Nullable String scenario,
            @Nullable List<@Nullable String> flags,
            @Nullable LocatorBody locator) {}

    /** Printed name of the table and printed label of the row, for example 已备案 and 118. */
    public record LocatorBody(
            @Nullable String table, @Nullable String row) {}
}
