package beian.ruleset.word;

import java.util.List;

/**
 * The words by which focus is told.
 *
 * @param general what says that a model serves everything
 * @param sectorsForGeneral from so many sectors on, a scenario names none but everything; from 2
 * @param sectors the one with most letters found wins, the earlier one in case of a tie
 * @param ignored phrases in which no word of the rules is meant ({@code 机器学习} is no 学习); may be empty
 */
public record FocusWords(List<String> general, int sectorsForGeneral, List<Sector> sectors, List<String> ignored) {

    public FocusWords {
        general = List.copyOf(general);
        sectors = List.copyOf(sectors);
        ignored = List.copyOf(ignored);
    }

    /**
     * A sector's names and words.
     *
     * @param yields whether it gives way, as a word for everything does, to what scenario and registrant say
     * @param words looked for in the model's name and in the scenario
     * @param registrants looked for in the registrant if those say nothing; may be empty
     */
    public record Sector(
            String code, String zh, String en, boolean yields, List<String> words, List<String> registrants) {

        public Sector {
            words = List.copyOf(words);
            registrants = List.copyOf(registrants);
        }
    }
}
