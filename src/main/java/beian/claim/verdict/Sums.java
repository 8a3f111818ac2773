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
import beian.claim.reading.Heard;
import beian.claim.reading.Reading.Basis;
import java.util.Arrays;
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

    void add(Fact fact) {
        Effect effect = new Effect(fact);
        effect.add(fact.place(), fact.id(), fact.company());
    }

    /** Filings that add the same to every count as the first one, which is not added yet. */
    Heard.Alike alike(Fact first) {
        Effect effect = new Effect(first);
        return (place, company) -> effect.add(place, "", company);
    }

    private static final int LEFT_OUT = -1;

    /** What a filing adds to every count: the same for all that are alike in what the claim asks for. */
    private final class Effect {

        private final Part[] counted = parts.values().toArray(new Part[0]);
        private final Pair[] compared = pairs.values().toArray(new Pair[0]);
        /** What it may be to each measure; {@link #LEFT_OUT} where it does not count. */
        private final int[] toParts;
        /** What it may add to each difference. */
        private final int[] toPairs;

        private final boolean attributed;

        private Effect(Fact fact) {
            long[] combinations = frame.combinations(fact);
            this.toParts = Arrays.stream(counted)
                    .mapToInt(part -> part.leavesOut(fact, basis) ? LEFT_OUT : part.may(combinations))
                    .toArray();
            this.toPairs = Arrays.stream(compared)
                    .mapToInt(pair -> may(pair, fact, combinations))
                    .toArray();
            this.attributed = fact.attributed();
        }

        private void add(long place, String id, String company) {
            for (int i = 0; i < counted.length; i++) {
                if (toParts[i] != LEFT_OUT) {
                    counted[i].add(place, id, company, attributed, toParts[i]);
                }
            }
            for (int i = 0; i < compared.length; i++) {
                compared[i].counted().add(toPairs[i]);
            }
        }
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

    private int isIn(Part part, Fact fact, long combination) {
        return part.leavesOut(fact, basis) ? 0 : (int) (combination >> part.group() & 1);
    }
}
