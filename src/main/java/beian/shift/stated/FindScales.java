package beian.shift.stated;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.shift.count.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Which parameter scales does each group state, in which words? Answers {@link Scales}.
 *
 * @param ruleset its name; absent: the standard one
 */
public record FindScales(Scope scope, @Nullable String ruleset, AsOf asOf) implements Query<Scales> {}
