package beian.claim.verdict;

import beian.claim.expression.Comparison;
import beian.claim.expression.Expression;
import beian.claim.expression.Expression.Compared;
import beian.claim.expression.Expression.Quantified;
import beian.claim.expression.Filter;
import beian.claim.expression.Fraction;
import beian.claim.expression.ScaleBounds;
import beian.claim.expression.ScaleBounds.Bound;
import beian.claim.expression.ScaleBounds.Parameters;
import beian.claim.expression.Value;
import beian.claim.expression.Value.Companies;
import beian.claim.expression.Value.Constant;
import beian.claim.expression.Value.Count;
import beian.claim.expression.Value.Share;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Random claims. */
final class Claims {

    private static final List<Fraction> SHARES = List.of(
            Fraction.of(0),
            new Fraction(1, 3),
            new Fraction(1, 2),
            new Fraction(2, 3),
            new Fraction(3, 4),
            Fraction.of(1));
    private static final List<Comparison> SIGNS = List.of(Comparison.values());
    private final Random random;
    private String kind = "";
    private int pointers;

    Claims(Random random) {
        this.random = random;
    }

    /** What the last one was about. */
    String kind() {
        return kind;
    }

    /** A claim whose verdict is exactly what all completions say. */
    Expression exact() {
        int which = random.nextInt(6);
        kind = List.of("all", "any", "count", "companies", "share", "counts").get(which);
        return switch (which) {
            case 0 -> new Quantified(true, filter(), filter(), pointer());
            case 1 -> new Quantified(false, filter(), filter(), pointer());
            case 2 -> compared(new Count(filter(), pointer()), number());
            case 3 -> compared(new Companies(filter(), pointer()), number());
            case 4 -> compared(new Share(filter(), filter(), pointer()), new Constant(SHARES.get(random.nextInt(6))));
            default -> compared(new Count(filter(), pointer()), new Count(filter(), pointer()));
        };
    }

    /** A claim about values of which one may decide the other. */
    Expression loose() {
        return random.nextBoolean()
                ? compared(new Share(filter(), filter(), pointer()), new Share(filter(), filter(), pointer()))
                : compared(new Companies(filter(), pointer()), new Count(filter(), pointer()));
    }

    private Expression compared(Value one, Value other) {
        return random.nextBoolean()
                ? new Compared(sign(), one, other, pointer())
                : new Compared(sign(), other, one, pointer());
    }

    Comparison sign() {
        return SIGNS.get(random.nextInt(SIGNS.size()));
    }

    private Value number() {
        return new Constant(Fraction.of(random.nextInt(4)));
    }

    private String pointer() {
        return "/" + pointers++;
    }

    private Filter filter() {
        List<String> batches = random.nextInt(3) == 0 ? List.of() : List.of(random.nextBoolean() ? "x:1" : "x:2");
        List<String> companies =
                random.nextInt(4) != 0 ? List.of() : random.nextBoolean() ? List.of("A") : List.of("A", "B");
        List<String> regions = random.nextInt(4) == 0 ? List.of("北京市") : List.of();
        return new Filter(
                batches,
                List.of(),
                List.of(),
                regions,
                companies,
                List.of(),
                random.nextBoolean() ? scale() : null,
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                false);
    }

    private ScaleBounds scale() {
        Bound lower = new Parameters(10_000_000_000L);
        Bound upper = new Parameters(100_000_000_000L);
        @Nullable Bound[][] ranges = {{lower, null}, {upper, null}, {null, lower}, {null, upper}, {lower, upper}};
        @Nullable Bound[] range = ranges[random.nextInt(ranges.length)];
        return new ScaleBounds(range[0], range[1], null, null);
    }
}
