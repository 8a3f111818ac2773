package beian.shift.count;

import beian.filing.event.Series;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are counted, and how they are grouped. What is absent narrows nothing.
 *
 * @param batch this batch only
 * @param series this series only
 * @param source rows of this source only, by its printed name
 * @param region rows of this 属地 only, as printed
 * @param company rows of this company only, and of those that are shown under it
 * @param by absent: by batch
 * @param day by which day rows belong to a period; absent: of publication
 * @param withoutSource rows of these sources are left out
 */
public record Scope(
        @Parameter(description = "this batch only") @Nullable
        String batch,

        @Parameter(description = "this series only", example = "FILING") @Nullable
        Series series,

        @Parameter(description = "printed name of the source", example = "中国银河证券") @Nullable
        String source,

        @Parameter(description = "属地 as printed") @Nullable String region,

        @Parameter(description = "id of a company; those that are shown under it are taken in") @Nullable
        String company,

        @Parameter(description = "what is counted together; absent: BATCH", example = "BATCH") @Nullable
        Grouping by,

        @Parameter(description = "the day by which a row belongs to a period; absent: PUBLISHED") @Nullable
        Day day,

        @Parameter(description = "printed names of sources that are left out") @Nullable
        List<String> withoutSource) {

    public static final Scope ALL = new Scope(null, null, null, null, null, null, null, null);

    public Scope {
        withoutSource = withoutSource == null ? List.of() : List.copyOf(withoutSource);
    }

    /** One batch, series or source, by batch. */
    public static Scope of(@Nullable String batch, @Nullable Series series, @Nullable String source) {
        return new Scope(batch, series, source, null, null, null, null, null);
    }

    public Grouping grouping() {
        return by == null ? Grouping.BATCH : by;
    }

    public Day dayOrPublished() {
        return day == null ? Day.PUBLISHED : day;
    }

    /** Whether a statement's words are of this batch, series and source; nothing is said of its region and company. */
    boolean takes(Counted text) {
        return (batch == null || batch.equals(text.batch()))
                && (series == null || series == text.series())
                && (source == null || source.equals(text.source()))
                && !withoutSources().contains(text.source());
    }

    boolean byDayFiled() {
        return grouping().byTime() && dayOrPublished() == Day.FILED;
    }

    public List<String> withoutSources() {
        return withoutSource == null ? List.of() : withoutSource;
    }
}
