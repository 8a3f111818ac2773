package beian.claim.verdict;

import static beian.claim.verdict.Tally.OUT;
import static beian.claim.verdict.Tally.WITH;
import static beian.claim.verdict.Tally.WITHOUT;

import beian.claim.expression.Comparison;
import beian.claim.expression.Fraction;
import beian.scale.Truth;

/** Every share that a group may come to: for each possible size of the group, a run of numerators without gaps. */
final class Shares {

    private final Tally tally;
    /** Smallest and largest size of the group. */
    private final long smallest;

    private final long largest;

    Shares(Tally tally) {
        this.tally = tally;
        this.smallest = tally.of(WITHOUT) + tally.of(WITH) + tally.of(WITHOUT | WITH);
        this.largest = smallest + tally.of(OUT | WITHOUT) + tally.of(OUT | WITH) + tally.of(OUT | WITHOUT | WITH);
    }

    /** Whether the group may be empty, so that it has no share at all. */
    boolean mayBeNone() {
        return smallest == 0;
    }

    boolean isNone() {
        return largest == 0;
    }

    /** The fewest in a group of this size: as many as possible are let in that are without. */
    private long fewest(long size) {
        long let = size - smallest;
        return tally.of(WITH) + Math.max(0, let - tally.of(OUT | WITHOUT) - tally.of(OUT | WITHOUT | WITH));
    }

    private long most(long size) {
        long let = size - smallest;
        return tally.of(WITH)
                + tally.of(WITHOUT | WITH)
                + Math.min(let, tally.of(OUT | WITH) + tally.of(OUT | WITHOUT | WITH));
    }

    /** Smallest share that is possible; the group is not {@link #isNone()}. */
    Fraction lowest() {
        Fraction lowest = Fraction.of(1);
        for (long size = Math.max(1, smallest); size <= largest; size++) {
            Fraction share = new Fraction(fewest(size), size);
            lowest = share.compareTo(lowest) < 0 ? share : lowest;
        }
        return lowest;
    }

    /** Largest share that is possible; the group is not {@link #isNone()}. */
    Fraction highest() {
        Fraction highest = Fraction.of(0);
        for (long size = Math.max(1, smallest); size <= largest; size++) {
            Fraction share = new Fraction(most(size), size);
            highest = share.compareTo(highest) > 0 ? share : highest;
        }
        return highest;
    }

    /** Whether the share stands so to a number, in every case, in none, or in some. */
    Truth compare(Comparison comparison, Fraction number) {
        boolean mayHold = false;
        boolean mayFail = false;
        for (long size = Math.max(1, smallest); size <= largest; size++) {
            long low = fewest(size);
            long high = most(size);
            boolean atLow = comparison.holds(new Fraction(low, size).compareTo(number));
            boolean atHigh = comparison.holds(new Fraction(high, size).compareTo(number));
            mayHold |= atLow || atHigh || (comparison == Comparison.EQUAL && isBetween(low, high, size, number));
            mayFail |= !atLow || !atHigh || (low < high && comparison == Comparison.EQUAL);
        }
        if (mayBeNone() || mayHold == mayFail) {
            return Truth.UNKNOWN;
        }
        return mayHold ? Truth.YES : Truth.NO;
    }

    private static boolean isBetween(long low, long high, long size, Fraction number) {
        long product = Math.multiplyExact(number.above(), size);
        long numerator = product / number.below();
        return product % number.below() == 0 && low <= numerator && numerator <= high;
    }
}
