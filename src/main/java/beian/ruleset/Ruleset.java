package beian.ruleset;

import beian.scale.ParameterScale;
import beian.scale.ReadingRules;
import beian.scale.Standing;
import beian.scale.Tiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one file, checked. Never changes; a reload makes another.
 *
 * @param name as answers and requests name it, small letters, digits and hyphens
 * @param version from 1, counted up by whoever changes the file
 * @param hash SHA-256 of the content in hexadecimal, whatever the order of keys, comments and layout
 * @param titleZh name in Chinese
 * @param titleEn name in English
 * @param readingZh what the rules say, a sentence in Chinese
 * @param readingEn the same in English
 * @param sectors in the order of the file
 */
public record Ruleset(
        String name,
        int version,
        String hash,
        String titleZh,
        String titleEn,
        String readingZh,
        String readingEn,
        Tiers tiers,
        ReadingRules reading,
        List<Sector> sectors) {

    /** Where a scale stands among {@link #tiers()}. */
    public Standing place(ParameterScale scale) {
        return reading.place(scale, tiers);
    }

    /**
     * What the words of these rules say of a filing.
     *
     * @param modelName as printed
     * @param scenario absent if none is stated
     * @param registrant absent if none is stated
     */
    public Classification classify(String modelName, @Nullable String scenario, @Nullable String registrant) {
        return new Classification(Focus.UNCLASSIFIED, null, Modality.UNCLASSIFIED, List.of(), List.of());
    }
}
