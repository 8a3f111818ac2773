package beian.ruleset.reading;

import beian.ruleset.RulesetContent;
import beian.ruleset.RulesetContent.Names;
import beian.ruleset.word.ModalityWords;
import beian.scale.ReadingRules;
import beian.scale.ReadingRules.ClassBound;
import beian.scale.ReadingRules.Ground;
import beian.scale.ReadingRules.Mixture;
import beian.scale.ReadingRules.Variants;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one file of rules. */
public final class RulesetReader {

    private static final String NAME = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final int LONGEST_NAME = 40;

    private final Flaws flaws;

    /** @param flaws where everything wrong is noted */
    public RulesetReader(Flaws flaws) {
        this.flaws = flaws;
    }

    /**
     * What a file says; absent if anything is wrong with it.
     *
     * @param file its name, as flaws state it
     */
    public @Nullable RulesetContent read(String file, String text) {
        int before = flaws.count();
        Key root = Yaml.read(file, text, flaws);
        RulesetContent content = root == null ? null : read(root);
        return flaws.count() == before ? content : null;
    }

    private static RulesetContent read(Key root) {
        Keys keys = root.keys(
                List.of("name", "version", "title", "reading", "tiers", "scale", "focus", "modality"), List.of());
        return new RulesetContent(
                name(keys.get("name")),
                Math.toIntExact(keys.number("version", 1, Integer.MAX_VALUE, "version.invalid")),
                names(keys.get("title")),
                names(keys.get("reading")),
                TierList.read(keys.get("tiers")),
                scale(keys.get("scale")),
                FocusKeys.read(keys.get("focus")),
                modality(keys.get("modality")));
    }

    private static String name(@Nullable Key key) {
        String name = key == null ? "" : key.text();
        if (key != null && !name.isEmpty() && (!name.matches(NAME) || name.length() > LONGEST_NAME)) {
            key.flaw("name.invalid", name);
        }
        return name;
    }

    private static Names names(@Nullable Key key) {
        Keys keys = Keys.of(key, List.of("zh", "en"), List.of());
        return new Names(keys.text("zh"), keys.text("en"));
    }

    private static ReadingRules scale(@Nullable Key key) {
        Keys keys =
                Keys.of(key, List.of("variants", "mixture", "orders", "atLeast", "approximate", "atMost"), List.of());
        return new ReadingRules(
                keys.choice("variants", Variants.class),
                keys.choice("mixture", Mixture.class),
                keys.choice("orders", Ground.class),
                keys.choice("atLeast", Ground.class),
                keys.choice("approximate", Ground.class),
                keys.choice("atMost", ClassBound.class));
    }

    private static ModalityWords modality(@Nullable Key key) {
        Keys keys = Keys.of(key, List.of("text", "image", "video", "audio", "multimodal"), List.of("ignored"));
        WordLists words = new WordLists();
        return new ModalityWords(
                words.read(keys.get("text")),
                words.read(keys.get("image")),
                words.read(keys.get("video")),
                words.read(keys.get("audio")),
                words.read(keys.get("multimodal")),
                words.readAny(keys.get("ignored")));
    }
}
