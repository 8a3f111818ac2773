package beian.ruleset.word;

import beian.ruleset.Focus;
import beian.ruleset.word.Finder.Word;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the focus of a filing. The first that says something decides: the model's name by naming a sector, the scenario, the
 * registrant by naming a sector, the model's name by a sector that yields or by calling itself general.
 */
public final class FocusFinder {

    private static final int GENERAL = -2;

    private final List<FocusWords.Sector> sectors;
    private final int sectorsForGeneral;
    private final Finder said;
    private final Finder registrants;

    /**
     * What was found.
     *
     * @param sector code; absent unless vertical
     * @param words those that decided
     */
    public record Found(Focus focus, @Nullable String sector, List<String> words) {}

    private static final Found NOTHING = new Found(Focus.UNCLASSIFIED, null, List.of());

    public FocusFinder(FocusWords rules) {
        sectors = rules.sectors();
        sectorsForGeneral = rules.sectorsForGeneral();
        Words inTexts = new Words().add(rules.ignored(), Word.NOTHING).add(rules.general(), GENERAL);
        Words inRegistrants = new Words().add(rules.ignored(), Word.NOTHING);
        for (int i = 0; i < sectors.size(); i++) {
            inTexts.add(sectors.get(i).words(), i);
            inRegistrants.add(sectors.get(i).registrants(), i);
        }
        said = inTexts.finder();
        registrants = inRegistrants.finder();
    }

    /** Each text as printed; absent if none is stated. */
    public Found find(String modelName, @Nullable String scenario, @Nullable String registrant) {
        List<Word> inName = said.find(modelName);
        List<Word> firm = inName.isEmpty()
                ? inName
                : inName.stream().filter(word -> !yields(word)).toList();
        if (!firm.isEmpty()) {
            return vertical(firm);
        }
        List<Word> inScenario = said.find(scenario);
        if (!inScenario.isEmpty()) {
            return ofScenario(inScenario);
        }
        List<Word> inRegistrant = registrants.find(registrant);
        if (!inRegistrant.isEmpty()) {
            return vertical(inRegistrant);
        }
        List<Word> ofSectors = sectorsOf(inName);
        if (!ofSectors.isEmpty()) {
            return vertical(ofSectors);
        }
        return inName.isEmpty() ? NOTHING : general(inName);
    }

    private boolean yields(Word word) {
        return word.meaning() == GENERAL || sectors.get(word.meaning()).yields();
    }

    private Found ofScenario(List<Word> found) {
        List<Word> ofSectors = sectorsOf(found);
        if (ofSectors.size() < found.size()) {
            return general(
                    found.stream().filter(word -> word.meaning() == GENERAL).toList());
        }
        boolean many = ofSectors.stream().mapToInt(Word::meaning).distinct().count() >= sectorsForGeneral;
        return many ? general(ofSectors) : vertical(ofSectors);
    }

    private static List<Word> sectorsOf(List<Word> found) {
        return found.isEmpty()
                ? found
                : found.stream().filter(word -> word.meaning() != GENERAL).toList();
    }

    private static Found general(List<Word> words) {
        return new Found(Focus.GENERAL, null, Words.texts(words));
    }

    private Found vertical(List<Word> found) {
        int[] letters = new int[sectors.size()];
        int most = found.get(0).meaning();
        for (Word word : found) {
            letters[word.meaning()] += word.length();
        }
        for (int i = 0; i < letters.length; i++) {
            most = letters[i] > letters[most] || (letters[i] == letters[most] && i < most) ? i : most;
        }
        int sector = most;
        return new Found(
                Focus.VERTICAL,
                sectors.get(sector).code(),
                Words.texts(
                        found.stream().filter(word -> word.meaning() == sector).toList()));
    }
}
