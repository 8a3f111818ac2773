package beian.claim.verdict;

import java.math.BigDecimal;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one measure of a claim comes to.
 *
 * @param at JSON pointer to it
 * @param what COUNT, COMPANIES, SHARE, ALL or ANY
 * @param low smallest number that is possible; absent of ALL and ANY, and where there is none
 * @param high largest number that is possible, likewise
 * @param with filings in the group, of which it is so, certainly
 * @param without filings in the group, of which it is not so, certainly
 * @param open filings of which that is in doubt
 */
public record Measured(
        String at,
        String what,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        Sample.Rows with,
        Sample.Rows without,
        Sample.Rows open) {

    static Measured of(String at, String what, Part part, @Nullable Bounds bounds, LongFunction<String> ids) {
        Tally tally = part.tally();
        return new Measured(
                at,
                what,
                bounds == null ? null : bounds.low().shown(),
                bounds == null ? null : bounds.high().shown(),
                tally.with(ids),
                tally.without(ids),
                tally.open(ids));
    }
}
