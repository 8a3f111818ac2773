package beian.ruleset;

import beian.platform.CanonicalJson;
import beian.platform.Sha256;
import beian.ruleset.word.FocusWords;
import beian.ruleset.word.ModalityWords;
import beian.scale.ReadingRules;
import beian.scale.Tier;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a file of rules says, checked.
 *
 * @param name as answers and requests name it: small letters, digits and hyphens, at most 40
 * @param version from 1
 * @param title its name for people
 * @param reading what the rules say, a sentence
 * @param tiers smallest first
 * @param scale how texts are read
 */
public record RulesetContent(
        String name,
        int version,
        Names title,
        Names reading,
        List<Tier> tiers,
        ReadingRules scale,
        FocusWords focus,
        ModalityWords modality) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public RulesetContent {
        tiers = List.copyOf(tiers);
    }

    /** The same in both languages. */
    public record Names(String zh, String en) {}

    /** SHA-256 in hexadecimal, of all values and whatever the order of keys, comments and layout of the file. */
    String hash() {
        return hash(this);
    }

    /** The same of the words alone. */
    String hashOfWords() {
        return hash(List.of(focus, modality));
    }

    private static String hash(Object content) {
        return Sha256.of(CanonicalJson.of(JSON.valueToTree(content)));
    }
}
