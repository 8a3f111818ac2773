package beian.claim.verdict;

import beian.claim.expression.Comparison;
import beian.scale.Truth;

/**
 * By how much one group is larger than another, counted filing by filing: a filing that may be in either settles both at
 * once.
 */
final class Pairs {

    static final int LESS = 1;
    static final int SAME = 2;
    static final int MORE = 4;
    private static final int KINDS = 8;

    private final long[] filings = new long[KINDS];

    /**
     * Adds a filing.
     *
     * @param may sum of what it may add to the difference: −1, 0 and 1 as bits
     */
    void add(int may) {
        filings[may]++;
    }

    Truth compare(Comparison comparison) {
        long certain = filings[MORE] - filings[LESS];
        long either = filings[LESS | MORE];
        long single = filings[SAME | MORE] + filings[LESS | SAME] + filings[LESS | SAME | MORE];
        long low = certain - either - filings[LESS | SAME] - filings[LESS | SAME | MORE];
        long high = certain + either + filings[SAME | MORE] + filings[LESS | SAME | MORE];
        if (comparison == Comparison.EQUAL) {
            boolean inSteps = single > 0 || low % 2 == 0;
            return Bounds.truth(low <= 0 && high >= 0 && inSteps, low != 0 || high != 0);
        }
        boolean atLow = comparison.holds(Long.signum(low));
        boolean atHigh = comparison.holds(Long.signum(high));
        return Bounds.truth(atLow || atHigh, !atLow || !atHigh);
    }
}
