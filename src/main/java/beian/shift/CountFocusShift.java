package beian.shift;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.shift.count.Scope;
import org.jspecify.annotations.Nullable;

/**
 * What are the filings of each group for, and what do they make? Answers a {@link FocusShift}.
 *
 * @param ruleset its name; absent: the standard one
 */
public record CountFocusShift(Scope scope, @Nullable String ruleset, AsOf asOf) implements Query<FocusShift> {}
