package beian.ruleset.word;

import beian.ruleset.Modality;
import beian.ruleset.word.Finder.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells the modality of a filing by its name, and by its scenario if that says nothing. Two modalities are several. */
public final class ModalityFinder {

    /** In the order in which their words are added. */
    private static final List<Modality> MODALITIES =
            List.of(Modality.TEXT, Modality.IMAGE, Modality.VIDEO, Modality.AUDIO, Modality.MULTIMODAL);

    private final Finder finder;

    /**
     * What was found.
     *
     * @param words those that decided
     */
    public record Found(Modality modality, List<String> words) {}

    private static final Found NOTHING = new Found(Modality.UNCLASSIFIED, List.of());

    public ModalityFinder(ModalityWords rules) {
        List<List<String>> words =
                List.of(rules.text(), rules.image(), rules.video(), rules.audio(), rules.multimodal());
        Words meaning = new Words().add(rules.ignored(), Word.NOTHING);
        for (int i = 0; i < words.size(); i++) {
            meaning.add(words.get(i), i);
        }
        finder = meaning.finder();
    }

    /** Each text as printed; absent if none is stated. */
    public Found find(String modelName, @Nullable String scenario) {
        List<Word> inName = finder.find(modelName);
        List<Word> found = inName.isEmpty() ? finder.find(scenario) : inName;
        if (found.isEmpty()) {
            return NOTHING;
        }
        boolean one = found.stream().mapToInt(Word::meaning).distinct().count() == 1;
        Modality modality = one ? MODALITIES.get(found.get(0).meaning()) : Modality.MULTIMODAL;
        return new Found(modality, Words.texts(found));
    }
}
