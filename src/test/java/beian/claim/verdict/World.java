package beian.claim.verdict;

import beian.claim.expression.Comparison;
import beian.claim.expression.Expression;
import beian.claim.expression.Expression.And;
import beian.claim.expression.Expression.Compared;
import beian.claim.expression.Expression.Not;
import beian.claim.expression.Expression.Or;
import beian.claim.expression.Expression.Quantified;
import beian.claim.expression.Filter;
import beian.claim.expression.ScaleBounds.Bound;
import beian.claim.expression.ScaleBounds.Parameters;
import beian.claim.expression.Value;
import beian.claim.expression.Value.Companies;
import beian.claim.expression.Value.Constant;
import beian.claim.expression.Value.Count;
import beian.claim.expression.Value.Measure;
import beian.claim.expression.Value.Share;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A registry in which everything is known, and what claims come to in it: as one would reckon on paper. */
record World(List<Plain> rows) {

    /** A row without any doubt. */
    record Plain(String batch, long parameters, String company, String region) {}

    /** Whether it holds; absent where it speaks of a part of nothing. */
    @Nullable
    Boolean holds(Expression expression) {
        if (expression instanceof And and) {
            return together(and.parts(), false);
        } else if (expression instanceof Or or) {
            return together(or.parts(), true);
        } else if (expression instanceof Not not) {
            Boolean inner = holds(not.part());
            return inner == null ? null : !inner;
        } else if (expression instanceof Quantified quantified) {
            List<Plain> group = in(quantified.of());
            return group.isEmpty()
                    ? null
                    : (Boolean)
                            (quantified.every()
                                    ? group.stream().allMatch(row -> is(row, quantified.are()))
                                    : group.stream().anyMatch(row -> is(row, quantified.are())));
        }
        Compared compared = (Compared) expression;
        BigDecimal left = value(compared.left());
        BigDecimal right = value(compared.right());
        if (left == null || right == null) {
            return null;
        }
        return holds(compared.comparison(), left.compareTo(right));
    }

    private @Nullable Boolean together(List<Expression> parts, boolean decisive) {
        List<@Nullable Boolean> held = new ArrayList<>();
        parts.forEach(part -> held.add(holds(part)));
        if (held.contains(decisive)) {
            return decisive;
        }
        return held.contains(null) ? null : (Boolean) !decisive;
    }

    private static boolean holds(Comparison comparison, int order) {
        return switch (comparison.sign()) {
            case "=" -> order == 0;
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            default -> order >= 0;
        };
    }

    private @Nullable BigDecimal value(Value value) {
        if (value instanceof Constant constant) {
            return divided(constant.number().above(), constant.number().below());
        }
        List<Plain> group = in(((Measure) value).group());
        if (value instanceof Count) {
            return BigDecimal.valueOf(group.size());
        } else if (value instanceof Companies) {
            return BigDecimal.valueOf(
                    group.stream().map(Plain::company).distinct().count());
        }
        long part = group.stream().filter(row -> is(row, ((Share) value).are())).count();
        return group.isEmpty() ? null : divided(part, group.size());
    }

    private static BigDecimal divided(long above, long below) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), MathContext.DECIMAL64);
    }

    private List<Plain> in(Filter filter) {
        return rows.stream().filter(row -> is(row, filter)).toList();
    }

    private static boolean is(Plain row, Filter filter) {
        return (filter.batches().isEmpty() || filter.batches().contains(row.batch()))
                && (filter.companies().isEmpty() || filter.companies().contains(row.company()))
                && (filter.regions().isEmpty() || filter.regions().contains(row.region()))
                && (filter.scale() == null
                        || (row.parameters() >= bound(filter.scale().atLeast(), 0)
                                && row.parameters() < bound(filter.scale().below(), Long.MAX_VALUE)));
    }

    private static long bound(@Nullable Bound bound, long open) {
        return bound == null ? open : ((Parameters) Objects.requireNonNull(bound)).number();
    }
}
