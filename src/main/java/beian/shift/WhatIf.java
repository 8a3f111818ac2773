package beian.shift;

import beian.shift.count.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Readings that are to be tried, each with each; one that is named twice is tried once.
 *
 * @param scope which rows are counted; leave out for all
 * @param rulesets their names; leave out, or none, for all
 * @param without sources that are left out, one at a time, besides none of them
 * @param assumed codes of tiers at which rows without a figure are assumed to be, one at a time, besides none; leave out
 *     for all tiers of each ruleset
 */
public record WhatIf(
        @Nullable Scope scope,
        @Nullable List<String> rulesets,
        @Nullable List<String> without,
        @Nullable List<String> assumed) {

    public WhatIf {
        rulesets = once(rulesets);
        without = once(without);
        assumed = once(assumed);
    }

    private static @Nullable List<String> once(@Nullable List<String> names) {
        return names == null ? null : names.stream().distinct().toList();
    }

    static final String EXAMPLE = "{\"scope\": {\"source\": \"中国银河证券\"}, \"rulesets\": [\"default\", \"strict\"],"
            + " \"without\": [], \"assumed\": [\"BELOW_TEN_BILLION\", \"HUNDRED_BILLION\"]}";

    Scope scopeOrAll() {
        return scope == null ? Scope.ALL : scope;
    }
}
