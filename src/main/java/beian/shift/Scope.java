package beian.shift;

import beian.filing.event.Series;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are counted, and how they are grouped. What is absent narrows nothing.
 *
 * @param batch this batch only
 * @param series this series only
 * @param source rows of this source only, by its printed name
 * @param region rows of this 属地 only, as printed
 * @param company rows of this company only, and of those merged into it
 * @param by absent: by batch
 * @param day by which day rows belong to a period; absent: of publication
 * @param withoutSources rows of these sources are left out
 */
public record Scope(
        @Nullable String batch,
        @Nullable Series series,
        @Nullable String source,
        @Nullable String region,
        @Nullable String company,
        @Nullable Grouping by,
        @Nullable Day day,
        List<String> withoutSources) {

    public static final Scope ALL = new Scope(null, null, null, null, null, null, null, List.of());

    public Scope {
        withoutSources = List.copyOf(withoutSources);
    }

    Grouping grouping() {
        return by == null ? Grouping.BATCH : by;
    }

    Day dayOrPublished() {
        return day == null ? Day.PUBLISHED : day;
    }

    boolean byDayFiled() {
        return grouping().byTime() && dayOrPublished() == Day.FILED;
    }
}
