package beian.ruleset;

import beian.ruleset.word.FocusFinder;
import beian.ruleset.word.ModalityFinder;
import beian.scale.ParameterScale;
import beian.scale.ReadingRules;
import beian.scale.Standing;
import beian.scale.Tiers;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of one file, ready for use. Never changes; a reload makes another. */
public final class Ruleset {

    private final RulesetContent content;
    private final String hash;
    private final Tiers tiers;
    private final List<Sector> sectors;
    private final FocusFinder focus;
    private final ModalityFinder modality;

    Ruleset(RulesetContent content) {
        this.content = content;
        hash = content.hash();
        tiers = new Tiers(content.tiers());
        sectors = content.focus().sectors().stream()
                .map(sector -> new Sector(sector.code(), sector.zh(), sector.en()))
                .toList();
        focus = new FocusFinder(content.focus());
        modality = new ModalityFinder(content.modality());
    }

    /** As answers and requests name it. */
    public String name() {
        return content.name();
    }

    /** From 1, counted up by whoever changes the file. */
    public int version() {
        return content.version();
    }

    /** SHA-256 of the content in hexadecimal, whatever the order of keys, comments and layout. */
    public String hash() {
        return hash;
    }

    public String titleZh() {
        return content.title().zh();
    }

    public String titleEn() {
        return content.title().en();
    }

    /** What the rules say, a sentence in Chinese. */
    public String readingZh() {
        return content.reading().zh();
    }

    /** The same in English. */
    public String readingEn() {
        return content.reading().en();
    }

    public Tiers tiers() {
        return tiers;
    }

    public ReadingRules reading() {
        return content.scale();
    }

    /** In the order of the file. */
    public List<Sector> sectors() {
        return sectors;
    }

    public RulesetContent content() {
        return content;
    }

    /** Where a scale stands among {@link #tiers()}. */
    public Standing place(ParameterScale scale) {
        return reading().place(scale, tiers);
    }

    /**
     * What the words of these rules say of a filing.
     *
     * @param modelName as printed
     * @param scenario absent if none is stated
     * @param registrant absent if none is stated
     */
    public Classification classify(String modelName, @Nullable String scenario, @Nullable String registrant) {
        FocusFinder.Found serves = focus.find(modelName, scenario, registrant);
        ModalityFinder.Found makes = modality.find(modelName, scenario);
        return new Classification(serves.focus(), serves.sector(), makes.modality(), serves.words(), makes.words());
    }
}
