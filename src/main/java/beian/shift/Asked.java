package beian.shift;

import beian.ruleset.Ruleset;
import beian.shift.count.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an answer depends on beside the moment.
 *
 * @param rules hash of the ruleset
 * @param companies those that the company of the scope stands for; absent if it names none
 * @param assumed tier at which rows without a figure are assumed to be; absent: nothing is assumed
 */
public record Asked(
        String rules,
        Scope scope,
        @Nullable List<String> companies,
        @Nullable String assumed) {

    public static Asked of(Ruleset ruleset, Scope scope, Members.Found found, @Nullable String assumed) {
        return new Asked(ruleset.hash(), scope, found.companies(), assumed);
    }
}
