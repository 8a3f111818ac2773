package beian.shift;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import beian.shift.count.Scope;

/**
 * What becomes of the conclusions under other readings? Answers {@link Outcomes}.
 */
public record TryReadings(WhatIf readings, Scope scope, AsOf asOf) implements Query<Outcomes> {}
