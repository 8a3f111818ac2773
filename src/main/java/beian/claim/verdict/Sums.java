package beian.claim.verdict;

import beian.claim.expression.Expression;
import beian.claim.expression.Expression.And;
import beian.claim.expression.Expression.Compared;
import beian.claim.expression.Expression.Not;
import beian.claim.expression.Expression.Or;
import beian.claim.expression.Expression.Quantified;
import beian.claim.expression.Filter;
import beian.claim.expression.Parts;
import beian.claim.expression.Value;
import beian.claim.expression.Value.Companies;
import beian.claim.expression.Value.Count;
import beian.claim.expression.Value.Measure;
import beian.claim.expression.Value.Share;
import beian.claim.reading.Fact;
import beian.claim.reading.Frame;
import beian.claim.reading.Reading.Basis;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Everything that a claim counts, under one reading and one choice of sources. */
final class Sums {

    private final Frame frame;
    private final @Nullable Basis basis;
    private final List<Filter> filters;
    private final Map<String, Part> parts = new LinkedHashMap<>();
    private final Map<String, Pair> pairs = new LinkedHashMap<>();
    private int next;

    Sums(Expression expression, Frame frame, @Nullable Basis basis) {
        this.frame = frame;
        this.basis = basis;
        this.filters = Parts.filters(expression);
        visit(expression);
    }

    /** Two counts that are compared. */
    private record Pair(Part left, Part right, Pairs counted) {}

    private void visit(Expression expression) {
        if (expression instanceof And and) {
            and.parts().forEach(this::visit);
        } else if (expression instanceof Or or) {
            or.parts().forEach(this::visit);
        } else if (expression instanceof Not not) {
            visit(not.part());
        } else if (expression instanceof Quantified quantified) {
            parts.put(quantified.pointer(), part(2, null));
        } else if (expression instanceof Compared compared) {
            visit(compared);
        }
    }

    private void visit(Compared compared) {
        visit(compared.left());
        visit(compared.right());
        if (compared.left() instanceof Count left && compared.right() instanceof Count right) {
            pairs.put(compared.pointer(), new Pair(part(left.pointer()), part(right.pointer()), new Pairs()));
        }
    }

    private void visit(Value value) {
        if (value instanceof Measure measure) {
            CompanyTally companies = measure instanceof Companies ? new CompanyTally(frame.companiesNamed(next)) : null;
            parts.put(measure.pointer(), part(value instanceof Share ? 2 : 1, companies));
        }
    }

    private Part part(int of, @Nullable CompanyTally companies) {
        Part part = new Part(next, of == 2 ? next + 1 : -1, filters, companies);
        next += of;
        return part;
    }

    /** The measure at a JSON pointer. */
    Part part(String pointer) {
        return Objects.requireNonNull(parts.get(pointer), pointer);
    }

    /** The counts that are compared at a JSON pointer; absent if something else is. */
    @Nullable
    Pairs pairs(String pointer) {
        Pair pair = pairs.get(pointer);
        return pair == null ? null : pair.counted();
    }

    /**
     * What a filing adds to every count: the same for all that are alike in what the claim asks for.
     *
     * @param parts what it may be to each measure, in their order; {@link #LEFT_OUT} where it does not count
     * @param pairs what it may add to each difference, likewise
     */
    record Effect(List<Integer> parts, List<Integer> pairs) {}

    private static final int LEFT_OUT = -1;

    Effect effect(Fact fact) {
        long[] combinations = frame.combinations(fact);
        List<Integer> ofParts = parts.values().stream()
                .map(part -> part.leavesOut(fact, basis) ? LEFT_OUT : part.may(combinations))
                .toList();
        List<Integer> ofPairs = pairs.values().stream()
                .map(pair -> may(pair, fact, combinations))
                .toList();
        return new Effect(ofParts, ofPairs);
    }

    private int may(Pair pair, Fact fact, long[] combinations) {
        int may = 0;
        for (long combination : combinations) {
            int left = isIn(pair.left(), fact, combination);
            int right = isIn(pair.right(), fact, combination);
            may |= left == right ? Pairs.SAME : left > right ? Pairs.MORE : Pairs.LESS;
        }
        return may;
    }

    void add(Fact fact, Effect effect) {
        int i = 0;
        for (Part part : parts.values()) {
            int may = effect.parts().get(i++);
            if (may != LEFT_OUT) {
                part.add(fact, may);
            }
        }
        i = 0;
        for (Pair pair : pairs.values()) {
            pair.counted().add(effect.pairs().get(i++));
        }
    }

    private int isIn(Part part, Fact fact, long combination) {
        return part.leavesOut(fact, basis) ? 0 : (int) (combination >> part.group() & 1);
    }
}
