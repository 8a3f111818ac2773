package beian.claim.row;

import beian.claim.reading.Kind;
import beian.ruleset.Classification;
import beian.ruleset.Ruleset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Of what kinds filings are by the words of each ruleset: there are few combinations, each of which has a number. */
final class HeldKinds {

    private final List<Ruleset> rulesets;
    private final Map<List<Kind>, Integer> numbers = new HashMap<>();
    private final List<List<Kind>> all = new ArrayList<>();

    HeldKinds(List<Ruleset> rulesets) {
        this.rulesets = rulesets;
    }

    /** Whether these are the rulesets, and no others. */
    boolean areBy(List<Ruleset> others) {
        return hashes(rulesets).equals(hashes(others));
    }

    private static List<String> hashes(List<Ruleset> rulesets) {
        return rulesets.stream().map(Ruleset::hash).toList();
    }

    /** The number of what all of them make of these words. */
    int number(String model, @Nullable String scenario, @Nullable String registrant) {
        List<Kind> kinds = new ArrayList<>(rulesets.size());
        for (Ruleset ruleset : rulesets) {
            Classification said = ruleset.classify(model, scenario, registrant);
            kinds.add(new Kind(said.focus(), said.sector(), said.modality()));
        }
        return number(kinds);
    }

    private synchronized int number(List<Kind> kinds) {
        return numbers.computeIfAbsent(kinds, added -> {
            all.add(added);
            return all.size() - 1;
        });
    }

    /** What one of the rulesets makes of them. */
    By by(Ruleset ruleset) {
        return new By(hashes(rulesets).indexOf(ruleset.hash()));
    }

    /** The kinds by one ruleset. */
    final class By {

        private final int place;

        private By(int place) {
            this.place = place;
        }

        /** Whether it is one of these. */
        boolean isKnown() {
            return place >= 0;
        }

        Kind of(int number) {
            synchronized (HeldKinds.this) {
                return all.get(number).get(place);
            }
        }
    }
}
