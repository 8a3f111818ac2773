package beian.claim.reading;

import beian.claim.expression.Expression;
import beian.claim.expression.Filter;
import beian.claim.expression.Parts;
import beian.registry.statement.Cell;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a claim looks at.
 *
 * @param named every batch that is named anywhere in it
 * @param batches the only ones whose rows can matter; absent: any may
 * @param companies ids and names that it mentions
 * @param numbers that it mentions
 * @param cells what it asks of a filing that sources may state differently
 * @param asksSources whether it matters who states a filing
 * @param asksCompanies whether it matters which company a filing is of
 * @param asksClassification whether it matters what words say of a filing
 */
public record Scope(
        Set<String> named,
        @Nullable Set<String> batches,
        Set<String> companies,
        Set<String> numbers,
        Set<Cell> cells,
        boolean asksSources,
        boolean asksCompanies,
        boolean asksClassification) {

    /** What an expression looks at. */
    public static Scope of(Expression expression) {
        Set<String> batches = new LinkedHashSet<>();
        Set<String> companies = new LinkedHashSet<>();
        boolean anywhere = false;
        for (Filter group : Parts.groups(expression)) {
            batches.addAll(group.batches());
            anywhere |= group.batches().isEmpty();
        }
        List<Filter> filters = Parts.filters(expression);
        Set<String> numbers = new LinkedHashSet<>();
        filters.forEach(filter -> {
            companies.addAll(filter.companies());
            numbers.addAll(filter.numbers());
        });
        boolean classification = filters.stream().anyMatch(Filter::asksClassification);
        return new Scope(
                named(expression),
                anywhere ? null : batches,
                companies,
                numbers,
                cells(filters, classification),
                filters.stream().anyMatch(filter -> !filter.sources().isEmpty()),
                !companies.isEmpty() || Parts.countsCompanies(expression),
                classification);
    }

    private static Set<Cell> cells(List<Filter> filters, boolean classification) {
        Set<Cell> cells = EnumSet.noneOf(Cell.class);
        for (Filter filter : filters) {
            add(cells, Cell.SCALE, filter.scale() != null);
            add(cells, Cell.REGION, !filter.regions().isEmpty());
            add(cells, Cell.NUMBER, !filter.numbers().isEmpty());
            add(cells, Cell.FILED_ON, filter.filedFrom() != null || filter.filedTo() != null);
        }
        if (classification) {
            cells.addAll(EnumSet.of(Cell.MODEL, Cell.SCENARIO, Cell.REGISTRANT));
        }
        return cells;
    }

    private static void add(Set<Cell> cells, Cell cell, boolean asked) {
        if (asked) {
            cells.add(cell);
        }
    }

    /** Every batch that is named anywhere in an expression. */
    private static Set<String> named(Expression expression) {
        Set<String> batches = new LinkedHashSet<>();
        Parts.filters(expression).forEach(filter -> batches.addAll(filter.batches()));
        return batches;
    }

    /** Whether it names one of the batches. */
    public boolean names(Collection<String> some) {
        return !Collections.disjoint(named, some);
    }

    /** Whether rows of this batch can matter. */
    public boolean reaches(String batch) {
        return batches == null || batches.contains(batch);
    }
}
