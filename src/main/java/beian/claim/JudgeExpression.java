package beian.claim;

import beian.claim.verdict.Outcome;
import beian.platform.projection.AsOf;
import beian.platform.projection.Query;

/**
 * What would become of a claim that nobody has stated? Answers {@link Outcome}, by the standard ruleset.
 *
 * @param expression JSON that has been read without a flaw
 */
public record JudgeExpression(String expression, AsOf asOf) implements Query<Outcome> {}
