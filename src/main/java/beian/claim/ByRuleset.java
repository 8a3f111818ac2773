package beian.claim;

import beian.ruleset.Ruleset;

/**
 * The rules by which something was judged.
 *
 * @param hash SHA-256 of their content
 */
public record ByRuleset(String name, int version, String hash) {

    static ByRuleset of(Ruleset ruleset) {
        return new ByRuleset(ruleset.name(), ruleset.version(), ruleset.hash());
    }
}
