package beian.shift;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.shift.count.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What are the filings of each group for, and what do they make? Answers a {@link FocusShift}.
 *
 * @param companies the members of the company of the scope; absent if it names none
 * @param ruleset its name; absent: the standard one
 */
public record CountFocusShift(
        Scope scope,
        @Nullable List<String> companies,
        @Nullable String ruleset,
        AsOf asOf) implements Query<FocusShift> {}
