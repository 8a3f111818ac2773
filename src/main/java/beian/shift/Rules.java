package beian.shift;

import beian.ruleset.Ruleset;

/**
 * The rules behind the numbers.
 *
 * @param hash SHA-256 of their content
 * @param readingZh what the rules say, in Chinese
 * @param readingEn the same in English
 */
public record Rules(String name, int version, String hash, String readingZh, String readingEn) {

    public static Rules of(Ruleset ruleset) {
        return new Rules(ruleset.name(), ruleset.version(), ruleset.hash(), ruleset.readingZh(), ruleset.readingEn());
    }
}
