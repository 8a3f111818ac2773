package beian.claim.verdict;

import beian.claim.expression.Comparison;
import beian.claim.expression.Expression;
import beian.claim.expression.Expression.And;
import beian.claim.expression.Expression.Compared;
import beian.claim.expression.Expression.Not;
import beian.claim.expression.Expression.Or;
import beian.claim.expression.Expression.Quantified;
import beian.claim.expression.Fraction;
import beian.claim.expression.Value;
import beian.claim.expression.Value.Constant;
import beian.claim.expression.Value.Count;
import beian.claim.expression.Value.Measure;
import beian.claim.expression.Value.Share;
import beian.scale.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Says whether a claim holds, once everything is counted. */
final class Judge {

    private final Sums sums;
    private final LongFunction<String> ids;
    private final List<Measured> measured = new ArrayList<>();

    /** @param ids of filings by the positions of the events that first stated them */
    Judge(Sums sums, LongFunction<String> ids) {
        this.sums = sums;
        this.ids = ids;
    }

    /** What every measure that was looked at comes to, in the order of the claim. */
    List<Measured> measured() {
        return List.copyOf(measured);
    }

    Truth judge(Expression expression) {
        if (expression instanceof And and) {
            return and.parts().stream().map(this::judge).reduce(Truth.YES, Truth::and);
        } else if (expression instanceof Or or) {
            return or.parts().stream().map(this::judge).reduce(Truth.NO, Truth::or);
        } else if (expression instanceof Not not) {
            return judge(not.part()).not();
        } else if (expression instanceof Quantified quantified) {
            return judge(quantified);
        }
        return judge((Compared) expression);
    }

    private Truth judge(Quantified quantified) {
        Part part = sums.part(quantified.pointer());
        measured.add(Measured.of(quantified.pointer(), quantified.every() ? "ALL" : "ANY", part, null, ids));
        Tally tally = part.tally();
        int decisive = quantified.every() ? Tally.WITHOUT : Tally.WITH;
        if (tally.of(decisive) > 0) {
            return quantified.every() ? Truth.NO : Truth.YES;
        }
        boolean possible = false;
        for (int may = 0; may <= (Tally.OUT | Tally.WITHOUT | Tally.WITH); may++) {
            possible |= (may & decisive) != 0 && tally.of(may) > 0;
        }
        boolean some = tally.of(Tally.WITH) + tally.of(Tally.WITHOUT) > 0;
        if (possible || !some) {
            return Truth.UNKNOWN;
        }
        return quantified.every() ? Truth.YES : Truth.NO;
    }

    private Truth judge(Compared compared) {
        measure(compared.left());
        measure(compared.right());
        Pairs pairs = sums.pairs(compared.pointer());
        if (pairs != null) {
            return pairs.compare(compared.comparison());
        }
        if (compared.left() instanceof Share share && compared.right() instanceof Constant number) {
            return shares(share).compare(compared.comparison(), number.number());
        }
        if (compared.right() instanceof Share share && compared.left() instanceof Constant number) {
            return shares(share).compare(compared.comparison().turned(), number.number());
        }
        return compare(compared.comparison(), compared.left(), compared.right());
    }

    private Truth compare(Comparison comparison, Value left, Value right) {
        return bounds(left).compare(comparison, bounds(right));
    }

    private void measure(Value value) {
        if (value instanceof Measure measure) {
            Part part = sums.part(measure.pointer());
            Bounds bounds = bounds(value);
            boolean none = value instanceof Share share && shares(share).isNone();
            measured.add(Measured.of(measure.pointer(), what(measure), part, none ? null : bounds, ids));
        }
    }

    private static String what(Measure measure) {
        return measure instanceof Share ? "SHARE" : measure instanceof Count ? "COUNT" : "COMPANIES";
    }

    private Bounds bounds(Value value) {
        if (value instanceof Constant constant) {
            return new Bounds(constant.number(), constant.number(), true);
        }
        if (value instanceof Share share) {
            Shares shares = shares(share);
            return shares.isNone()
                    ? new Bounds(Fraction.of(0), Fraction.of(1), false)
                    : new Bounds(shares.lowest(), shares.highest(), !shares.mayBeNone());
        }
        return sums.part(((Measure) value).pointer()).companies();
    }

    private Shares shares(Share share) {
        return new Shares(sums.part(share.pointer()).tally());
    }
}
