package beian.scale;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model's parameter scale as somebody stated it.
 *
 * @param verbatim the text as printed; absent if there was no cell
 * @param lower smallest number of parameters that the text allows; absent if open
 * @param upper largest number of parameters that the text allows; absent if open
 * @param lowerInclusive whether {@code lower} itself is allowed; false if open
 * @param upperInclusive whether {@code upper} itself is allowed; false if open
 * @param variants the stated sizes in parameters, ascending and distinct; empty unless {@link ScaleKind#VARIANTS}
 * @param active active parameters of a {@link ScaleKind#MIXTURE}, whose bounds are the total; otherwise absent
 */
public record ParameterScale(
        @Nullable String verbatim,
        ScaleKind kind,
        @Nullable Long lower,
        @Nullable Long upper,
        boolean lowerInclusive,
        boolean upperInclusive,
        List<Long> variants,
        @Nullable Long active) {

    /** @throws IllegalArgumentException if the bounds contradict the kind or each other */
    public ParameterScale {
        variants = List.copyOf(variants);
        require(kind.hasFigure() == (lower != null || upper != null), "a figure has a bound, and nothing else has");
        require(lower == null || lower > 0, "a lower bound is positive");
        require(upper == null || upper > 0, "an upper bound is positive");
        require(lower != null || !lowerInclusive, "an open lower bound is not inclusive");
        require(upper != null || !upperInclusive, "an open upper bound is not inclusive");
        require(fewest(lower, lowerInclusive) <= most(upper, upperInclusive), "the bounds leave room for a number");
        require((kind == ScaleKind.VARIANTS) != variants.isEmpty(), "only variants have sizes");
        require((kind == ScaleKind.MIXTURE) == (active != null), "only a mixture has active parameters");
    }

    static ParameterScale withoutFigure(ScaleKind kind) {
        return new ParameterScale(null, kind, null, null, false, false, List.of(), null);
    }

    static ParameterScale number(ScaleKind kind, long parameters) {
        return new ParameterScale(null, kind, parameters, parameters, true, true, List.of(), null);
    }

    /** From {@code lower} itself up to, but without, {@code upper}. */
    static ParameterScale orders(ScaleKind kind, long lower, @Nullable Long upper) {
        return new ParameterScale(null, kind, lower, upper, true, false, List.of(), null);
    }

    static ParameterScale atLeast(long lower, boolean inclusive) {
        return new ParameterScale(null, ScaleKind.AT_LEAST, lower, null, inclusive, false, List.of(), null);
    }

    static ParameterScale atMost(long upper, boolean inclusive) {
        return new ParameterScale(null, ScaleKind.AT_MOST, null, upper, false, inclusive, List.of(), null);
    }

    static ParameterScale variants(List<Long> sizes) {
        var smallest = sizes.get(0);
        var largest = sizes.get(sizes.size() - 1);
        return new ParameterScale(null, ScaleKind.VARIANTS, smallest, largest, true, true, sizes, null);
    }

    static ParameterScale mixture(long total, long active) {
        return new ParameterScale(null, ScaleKind.MIXTURE, total, total, true, true, List.of(), active);
    }

    ParameterScale saying(@Nullable String text) {
        return new ParameterScale(text, kind, lower, upper, lowerInclusive, upperInclusive, variants, active);
    }

    /** The smallest whole number of parameters within the bounds, zero if open. */
    long fewest() {
        return fewest(lower, lowerInclusive);
    }

    /** The largest whole number of parameters within the bounds, {@link Long#MAX_VALUE} if open. */
    long most() {
        return most(upper, upperInclusive);
    }

    /** {@link #most()}, or below the class that an upper bound is put on: below 10^10 for {@code 百亿级以下}. */
    long mostBelowClass() {
        boolean onClass = kind == ScaleKind.AT_MOST && verbatim != null && OneSize.boundsClass(verbatim);
        return onClass && upper != null ? upper / 10 - 1 : most();
    }

    private static long fewest(@Nullable Long lower, boolean inclusive) {
        if (lower == null) {
            return 0;
        }
        return inclusive || lower == Long.MAX_VALUE ? lower : lower + 1;
    }

    private static long most(@Nullable Long upper, boolean inclusive) {
        if (upper == null) {
            return Long.MAX_VALUE;
        }
        return inclusive ? upper : upper - 1;
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
