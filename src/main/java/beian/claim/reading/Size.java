package beian.claim.reading;

import beian.scale.ParameterScale;
import beian.scale.ReadingRules;
import beian.scale.ReadingRules.Comparison;
import beian.scale.ReadingRules.Variants;
import beian.scale.ScaleKind;
import beian.scale.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;

/** A size that a model may have, as far as the borders that a claim draws tell sizes apart. */
interface Size {

    /** Whether it lies in a range. */
    boolean within(Range range);

    /**
     * Numbers of parameters.
     *
     * @param from inclusive
     * @param to exclusive; {@link Long#MAX_VALUE} if open
     */
    record Range(long from, long to) {

        boolean holds(long parameters) {
            return from <= parameters && (parameters < to || to == Long.MAX_VALUE);
        }
    }

    /**
     * Every size that a text allows, one of each stretch between two borders.
     *
     * @param borders ascending, each the first number of a stretch
     */
    static List<Size> of(ParameterScale scale, ReadingRules rules, long[] borders) {
        Variants variants = rules.variants();
        if (scale.kind() == ScaleKind.VARIANTS && (variants == Variants.ANY || variants == Variants.ALL)) {
            return List.of(several(scale.variants(), variants));
        }
        int certain = 0;
        int possible = 0;
        for (long border : borders) {
            Truth reached = rules.compare(scale, Comparison.AT_LEAST, border);
            certain += reached == Truth.YES ? 1 : 0;
            possible += reached == Truth.NO ? 0 : 1;
        }
        return stretches(certain, possible, borders);
    }

    /** One size of each stretch of a range. */
    static List<Size> in(Range range, long[] borders) {
        int first = 0;
        int last = 0;
        for (long border : borders) {
            first += border <= range.from() ? 1 : 0;
            last += border < range.to() ? 1 : 0;
        }
        return stretches(first, last, borders);
    }

    private static List<Size> stretches(int first, int last, long[] borders) {
        List<Size> sizes = new ArrayList<>(last - first + 1);
        for (int stretch = first; stretch <= last; stretch++) {
            long parameters = stretch == 0 ? 0 : borders[stretch - 1];
            sizes.add(range -> range.holds(parameters));
        }
        return sizes;
    }

    private static Size several(List<Long> sizes, Variants variants) {
        return range -> {
            LongPredicate holds = range::holds;
            return variants == Variants.ANY
                    ? sizes.stream().anyMatch(holds::test)
                    : sizes.stream().allMatch(holds::test);
        };
    }
}
