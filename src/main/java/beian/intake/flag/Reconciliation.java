package beian.intake.flag;

import beian.filing.event.Announced;
import beian.filing.event.Series;
import beian.intake.layout.Field;
import beian.intake.row.PrintedRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a file is complete: by its own counting, and by the totals that its source announced.
 *
 * @param rows by series
 * @param totals one for each total that the source states
 */
public record Reconciliation(Map<Series, Integer> rows, List<Ordinals> ordinals, List<Total> totals) {

    /**
     * A stated total beside our count.
     *
     * @param of {@code models}, {@code companies}, {@code filedCumulative} or {@code registeredCumulative}
     * @param counted rows, companies, or the ordinal that the series reaches; absent if the file does not say
     */
    public record Total(String of, int announced, @Nullable Integer counted) {

        public boolean holds() {
            return counted != null && counted == announced;
        }
    }

    public static Reconciliation of(List<PrintedRow> rows, Announced announced, Map<Series, Integer> before) {
        Map<Series, Integer> counts = new EnumMap<>(Series.class);
        rows.forEach(row -> counts.merge(row.series(), 1, Integer::sum));
        List<Total> totals = new ArrayList<>();
        long companies = rows.stream()
                .map(row -> row.value(Field.COMPANY))
                .filter(company -> !company.isBlank())
                .distinct()
                .count();
        add(totals, "models", announced.models(), rows.size());
        add(totals, "companies", announced.companies(), Math.toIntExact(companies));
        add(totals, "filedCumulative", announced.filedCumulative(), reached(rows, Series.FILING));
        add(totals, "registeredCumulative", announced.registeredCumulative(), reached(rows, Series.REGISTRATION));
        return new Reconciliation(counts, Ordinals.of(rows, before), List.copyOf(totals));
    }

    private static void add(List<Total> totals, String of, @Nullable Integer announced, @Nullable Integer counted) {
        if (announced != null) {
            totals.add(new Total(of, announced, counted));
        }
    }

    /** The ordinals go on over attachments, so the greatest one is the total. */
    private static @Nullable Integer reached(List<PrintedRow> rows, Series series) {
        return rows.stream()
                .filter(row -> row.series() == series)
                .map(PrintedRow::ordinal)
                .filter(Objects::nonNull)
                .max(Integer::compare)
                .orElse(null);
    }
}
