package beian.claim.expression;

import java.util.List;

/**
 * Words that a ruleset gives to claims.
 *
 * @param tiers codes, smallest first
 * @param sectors codes
 */
public record Vocabulary(List<String> tiers, List<String> sectors) {

    public Vocabulary {
        tiers = List.copyOf(tiers);
        sectors = List.copyOf(sectors);
    }
}
