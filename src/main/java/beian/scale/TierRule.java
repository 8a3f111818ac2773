package beian.scale;

import java.util.EnumSet;

/** The default ruleset: how parameter scales are placed in tiers. */
public final class TierRule {

    private TierRule() {}

    /**
     * Variants are placed by their largest, mixtures by their total, everything else by its lower bound. A scale with
     * only an upper bound is counted in a tier if there is just one below that bound, and otherwise in none, as is a
     * scale without figure. An approximate number on the border of two tiers may be in either.
     */
    public static Placement place(ParameterScale scale) {
        if (!scale.kind().hasFigure()) {
            return new Placement(null, EnumSet.allOf(Tier.class));
        }
        long fewest = scale.kind() == ScaleKind.VARIANTS ? scale.most() : scale.fewest();
        long lowest = scale.kind() == ScaleKind.APPROXIMATE ? Math.max(0, fewest - 1) : fewest;
        var possible = EnumSet.range(Tier.of(lowest), Tier.of(scale.most()));
        boolean counted = scale.lower() != null || possible.size() == 1;
        return new Placement(counted ? Tier.of(fewest) : null, possible);
    }
}
