package beian.claim.expression;

import beian.claim.expression.Expression.And;
import beian.claim.expression.Expression.Compared;
import beian.claim.expression.Expression.Not;
import beian.claim.expression.Expression.Or;
import beian.claim.expression.Expression.Quantified;
import beian.claim.expression.Value.Companies;
import beian.claim.expression.Value.Measure;
import beian.claim.expression.Value.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** What an expression consists of, and whether that is too much. */
public final class Parts {

    private static final int MOST_FILTERS = 40;
    private static final long MOST_COMBINATIONS = 5_000;
    private static final long KINDS_OF_MODEL = 5;

    private Parts() {}

    static void check(Expression expression, Node whole) {
        List<Filter> filters = filters(expression);
        if (filters.size() > MOST_FILTERS) {
            whole.flaw("expression.too-many-groups", filters.size(), MOST_FILTERS);
        } else if (combinations(filters) > MOST_COMBINATIONS) {
            whole.flaw("expression.too-many-combinations", MOST_COMBINATIONS);
        }
    }

    /** What has to be gone through for a filing of which nothing is known: every combination that the claim tells apart. */
    private static long combinations(List<Filter> filters) {
        long scales = filters.stream().filter(filter -> filter.scale() != null).count();
        long days = distinct(filters, filter -> Stream.of(filter.filedFrom(), filter.filedTo())
                .filter(Objects::nonNull));
        boolean modality =
                filters.stream().anyMatch(filter -> !filter.modalities().isEmpty());
        boolean focus = filters.stream()
                .anyMatch(
                        filter -> !filter.focus().isEmpty() || !filter.sectors().isEmpty());
        return (1 + 2 * scales)
                * (1 + distinct(filters, filter -> filter.companies().stream()))
                * (1 + distinct(filters, filter -> filter.regions().stream()))
                * (1 + distinct(filters, filter -> filter.numbers().stream()))
                * (1 + days)
                * (focus ? 2 + distinct(filters, filter -> filter.sectors().stream()) : 1)
                * (modality ? KINDS_OF_MODEL : 1);
    }

    private static long distinct(List<Filter> filters, Function<Filter, Stream<?>> values) {
        return filters.stream().flatMap(values).distinct().count();
    }

    /** Every filter of an expression, in its order; the same one several times if it is written several times. */
    public static List<Filter> filters(Expression expression) {
        List<Filter> filters = new ArrayList<>();
        collect(expression, filters);
        return filters;
    }

    private static void collect(Expression expression, List<Filter> into) {
        if (expression instanceof And and) {
            and.parts().forEach(part -> collect(part, into));
        } else if (expression instanceof Or or) {
            or.parts().forEach(part -> collect(part, into));
        } else if (expression instanceof Not not) {
            collect(not.part(), into);
        } else if (expression instanceof Quantified quantified) {
            into.add(quantified.of());
            into.add(quantified.are());
        } else if (expression instanceof Compared compared) {
            collect(compared.left(), into);
            collect(compared.right(), into);
        }
    }

    /** The filters of an expression's groups alone: no other row can matter to it. */
    public static List<Filter> groups(Expression expression) {
        List<Filter> groups = new ArrayList<>();
        if (expression instanceof And and) {
            and.parts().forEach(part -> groups.addAll(groups(part)));
        } else if (expression instanceof Or or) {
            or.parts().forEach(part -> groups.addAll(groups(part)));
        } else if (expression instanceof Not not) {
            groups.addAll(groups(not.part()));
        } else if (expression instanceof Quantified quantified) {
            groups.add(quantified.of());
        } else if (expression instanceof Compared compared) {
            measures(compared).forEach(measure -> groups.add(measure.group()));
        }
        return groups;
    }

    private static List<Measure> measures(Compared compared) {
        return Stream.of(compared.left(), compared.right())
                .filter(Measure.class::isInstance)
                .map(Measure.class::cast)
                .toList();
    }

    /** Whether distinct companies are counted anywhere in it. */
    public static boolean countsCompanies(Expression expression) {
        if (expression instanceof And and) {
            return and.parts().stream().anyMatch(Parts::countsCompanies);
        } else if (expression instanceof Or or) {
            return or.parts().stream().anyMatch(Parts::countsCompanies);
        } else if (expression instanceof Not not) {
            return countsCompanies(not.part());
        }
        return expression instanceof Compared compared
                && measures(compared).stream().anyMatch(Companies.class::isInstance);
    }

    private static void collect(Value value, List<Filter> into) {
        if (value instanceof Measure measure) {
            into.add(measure.group());
        }
        if (value instanceof Share share) {
            into.add(share.are());
        }
    }
}
