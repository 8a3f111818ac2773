package beian.claim.verdict;

import beian.claim.expression.Comparison;
import beian.claim.expression.Fraction;
import beian.scale.Truth;

/**
 * Between which numbers a value lies.
 *
 * @param low the smallest that is possible
 * @param high the largest that is possible
 * @param certain false if there may be no value at all
 */
record Bounds(Fraction low, Fraction high, boolean certain) {

    static Bounds of(long low, long high) {
        return new Bounds(Fraction.of(low), Fraction.of(high), true);
    }

    /**
     * Whether the values stand so to each other in every case, in none, or in some. Values of which one decides the other
     * are taken as if they did not, so that UNKNOWN may be said too often, and nothing else wrongly.
     */
    Truth compare(Comparison comparison, Bounds other) {
        boolean mayHold = comparison.holds(low.compareTo(other.high)) || comparison.holds(high.compareTo(other.low));
        boolean mayFail = !comparison.holds(low.compareTo(other.high)) || !comparison.holds(high.compareTo(other.low));
        if (comparison == Comparison.EQUAL) {
            mayHold = low.compareTo(other.high) <= 0 && other.low.compareTo(high) <= 0;
        }
        return certain && other.certain ? truth(mayHold, mayFail) : Truth.UNKNOWN;
    }

    static Truth truth(boolean mayHold, boolean mayFail) {
        if (mayHold == mayFail) {
            return Truth.UNKNOWN;
        }
        return mayHold ? Truth.YES : Truth.NO;
    }
}
