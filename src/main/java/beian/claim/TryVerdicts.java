package beian.claim;

import beian.platform.projection.AsOf;
import beian.platform.projection.Query;
import java.util.List;
import java.util.Set;

/**
 * What would become of a claim.
 *
 * @param rulesets names; none: the standard one
 * @param undisclosed codes of tiers in which undisclosed scales are assumed, one after the other, besides nowhere
 * @param leftOut printed names of sources that are not listened to
 */
public record TryVerdicts(
        String claimId, List<String> rulesets, List<String> undisclosed, Set<String> leftOut, AsOf asOf)
        implements Query<WhatIf> {

    public TryVerdicts {
        rulesets = List.copyOf(rulesets);
        undisclosed = List.copyOf(undisclosed);
        leftOut = Set.copyOf(leftOut);
    }
}
