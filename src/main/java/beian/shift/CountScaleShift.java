package beian.shift;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.shift.count.Scope;
import org.jspecify.annotations.Nullable;

/**
 * How many filings of each tier does each group hold, and what follows from that? Answers a {@link ScaleShift}.
 *
 * @param ruleset its name; absent: the standard one
 * @param assumed code of the tier at which rows without a figure are assumed to be; absent: nothing is assumed
 */
public record CountScaleShift(
        Scope scope, @Nullable String ruleset, @Nullable String assumed, AsOf asOf) implements Query<ScaleShift> {

    /** Over everything, at a moment. */
    public CountScaleShift(AsOf asOf) {
        this(Scope.ALL, null, null, asOf);
    }

    public CountScaleShift(Scope scope, AsOf asOf) {
        this(scope, null, null, asOf);
    }
}
