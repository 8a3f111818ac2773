package beian.shift;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.shift.count.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the conclusions under other readings? Answers {@link Outcomes}.
 *
 * @param companies the members of the company of the scope; absent if it names none
 */
record TryReadings(WhatIf readings, Scope scope, @Nullable List<String> companies, AsOf asOf)
        implements Query<Outcomes> {}
