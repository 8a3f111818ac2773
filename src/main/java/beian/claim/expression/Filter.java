package beian.claim.expression;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows: those for which everything given holds, and one of the values of each list. An empty list and an absent value
 * narrow nothing.
 *
 * @param batches ids; the filing has a row in one of them
 * @param series names of {@link beian.filing.event.Series}
 * @param sources printed names; one of them states the filing
 * @param regions 属地 as printed
 * @param companies ids, or names that a company has or had
 * @param numbers as printed
 * @param scale absent: any
 * @param focus GENERAL or VERTICAL
 * @param sectors codes of the ruleset
 * @param modalities names of what a model makes
 * @param filedFrom first day of 备案时间
 * @param filedTo last day of 备案时间
 * @param withdrawn whether the filing has been withdrawn
 */
public record Filter(
        List<String> batches,
        List<String> series,
        List<String> sources,
        List<String> regions,
        List<String> companies,
        List<String> numbers,
        @Nullable ScaleBounds scale,
        List<String> focus,
        List<String> sectors,
        List<String> modalities,
        @Nullable LocalDate filedFrom,
        @Nullable LocalDate filedTo,
        boolean withdrawn) {

    public Filter {
        batches = List.copyOf(batches);
        series = List.copyOf(series);
        sources = List.copyOf(sources);
        regions = List.copyOf(regions);
        companies = List.copyOf(companies);
        numbers = List.copyOf(numbers);
        focus = List.copyOf(focus);
        sectors = List.copyOf(sectors);
        modalities = List.copyOf(modalities);
    }

    /** Whether it asks for something that words of the filing decide. */
    public boolean asksClassification() {
        return !focus.isEmpty() || !sectors.isEmpty() || !modalities.isEmpty();
    }
}
