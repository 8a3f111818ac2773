package beian.scale;

import java.util.Objects;
import java.util.function.BinaryOperator;

/**
 * How a ruleset reads what a text leaves open. Sizes of data are never parameters, and what states no figure is possible in
 * every tier and counted in none; no rule changes that.
 *
 * @param variants which of several sizes counts
 * @param mixture which number of a mixture of experts counts
 * @param orders on what ground an order of magnitude ({@code 千亿级}, {@code 双千亿级}) is counted
 * @param atLeast on what ground a lower bound ({@code 超千亿}) is counted
 * @param approximate on what ground an inexact number ({@code 约1000亿}) is counted
 * @param atMost whether an upper bound on a class ({@code 百亿级以下}) includes the class
 */
public record ReadingRules(
        Variants variants, Mixture mixture, Ground orders, Ground atLeast, Ground approximate, ClassBound atMost) {

    /** How filings are listed, and what the default ruleset says as it is shipped. */
    public static final ReadingRules SHIPPED = new ReadingRules(
            Variants.LARGEST, Mixture.TOTAL, Ground.LOWEST, Ground.LOWEST, Ground.LOWEST, ClassBound.INCLUDED);

    /** Which of several sizes counts. */
    public enum Variants {
        LARGEST,
        SMALLEST,
        /** A comparison holds if it holds of one size; counted if all sizes are in one tier. */
        ANY,
        /** A comparison holds if it holds of every size; counted if all sizes are in one tier. */
        ALL
    }

    /** Which number of a mixture of experts counts. */
    public enum Mixture {
        TOTAL,
        ACTIVE
    }

    /** On what ground a range is counted in a tier. */
    public enum Ground {
        /** Where the number stated stands, or else the smallest that is possible. */
        LOWEST,
        /** Only if one tier holds everything that is possible. */
        WHOLE
    }

    /** Whether an upper bound on a class includes the class. */
    public enum ClassBound {
        INCLUDED,
        EXCLUDED
    }

    /** What a number of parameters is asked for. */
    public enum Comparison {
        LESS,
        AT_MOST,
        EQUAL,
        AT_LEAST,
        MORE
    }

    /** Where a scale stands among tiers. A scale with only an upper bound is counted if there is just one tier below that. */
    public Standing place(ParameterScale scale, Tiers tiers) {
        if (!scale.kind().hasFigure()) {
            return new Standing(Standing.NOT_COUNTED, 0, tiers.size() - 1);
        }
        Span span = span(scale);
        int lowest = tiers.rankOf(span.fewest);
        int highest = tiers.rankOf(span.most);
        if (lowest == highest) {
            return new Standing(lowest, lowest, highest);
        }
        return new Standing(
                ground(scale.kind()) == Ground.LOWEST ? tiers.rankOf(span.stated) : Standing.NOT_COUNTED,
                lowest,
                highest);
    }

    /**
     * Whether a scale stands in a relation to a bound. Of an inexact number only the border itself is in doubt.
     *
     * @param bound number of parameters, not negative
     */
    public Truth compare(ParameterScale scale, Comparison comparison, long bound) {
        if (!scale.kind().hasFigure()) {
            return Truth.UNKNOWN;
        }
        if (scale.kind() != ScaleKind.VARIANTS || variants == Variants.LARGEST || variants == Variants.SMALLEST) {
            Span span = span(scale);
            return (scale.kind() == ScaleKind.APPROXIMATE ? span.widened() : span).compare(comparison, bound);
        }
        BinaryOperator<Truth> together = variants == Variants.ANY ? Truth::or : Truth::and;
        return scale.variants().stream()
                .map(size -> new Span(size, size, size).compare(comparison, bound))
                .reduce(together)
                .orElseThrow();
    }

    private Ground ground(ScaleKind kind) {
        return switch (kind) {
            case ORDER, AMBIGUOUS_ORDER -> orders;
            case AT_LEAST -> atLeast;
            case APPROXIMATE -> approximate;
            default -> Ground.WHOLE;
        };
    }

    /** Everything that the text allows once the rules have chosen. */
    private Span span(ParameterScale scale) {
        long fewest = scale.fewest();
        long most = scale.most();
        return switch (scale.kind()) {
            case VARIANTS ->
                switch (variants) {
                    case LARGEST -> new Span(most, most, most);
                    case SMALLEST -> new Span(fewest, fewest, fewest);
                    case ANY, ALL -> new Span(fewest, fewest, most);
                };
            case MIXTURE -> {
                long chosen = mixture == Mixture.TOTAL ? fewest : Objects.requireNonNull(scale.active());
                yield new Span(chosen, chosen, chosen);
            }
            case APPROXIMATE -> new Span(fewest, Math.max(0, fewest - 1), most);
            case AT_MOST -> new Span(fewest, fewest, atMost == ClassBound.EXCLUDED ? scale.mostBelowClass() : most);
            default -> new Span(fewest, fewest, most);
        };
    }

    /**
     * A run of numbers of parameters.
     *
     * @param stated where it is counted on the {@link Ground#LOWEST} ground
     */
    private record Span(long stated, long fewest, long most) {

        Span widened() {
            return most == Long.MAX_VALUE ? this : new Span(stated, fewest, most + 1);
        }

        Truth compare(Comparison comparison, long bound) {
            return switch (comparison) {
                case LESS -> below(bound);
                case AT_MOST -> bound == Long.MAX_VALUE ? Truth.YES : below(bound + 1);
                case AT_LEAST -> below(bound).not();
                case MORE ->
                    bound == Long.MAX_VALUE ? Truth.NO : below(bound + 1).not();
                case EQUAL -> equal(bound);
            };
        }

        private Truth below(long bound) {
            return most < bound ? Truth.YES : fewest >= bound ? Truth.NO : Truth.UNKNOWN;
        }

        private Truth equal(long bound) {
            if (bound < fewest || bound > most) {
                return Truth.NO;
            }
            return Truth.of(fewest == most).or(Truth.UNKNOWN);
        }
    }
}
