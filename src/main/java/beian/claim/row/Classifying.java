package beian.claim.row;

import beian.claim.reading.Kind;
import beian.ruleset.Classification;
import beian.ruleset.Focus;
import beian.ruleset.Modality;
import beian.ruleset.Ruleset;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Says of what kind filings are: as a person said, and where nobody did, by a ruleset's words.
 *
 * @param persons by filing
 */
record Classifying(Map<String, PersonsWord> persons, Ruleset ruleset) implements Filing.Kinds {

    @Override
    public Kind of(
            Collection<String> ids, @Nullable String model, @Nullable String scenario, @Nullable String registrant) {
        Classification rules = ruleset.classify(Objects.requireNonNullElse(model, ""), scenario, registrant);
        PersonsWord person = person(ids);
        if (person == null) {
            return new Kind(rules.focus(), rules.sector(), rules.modality());
        }
        Focus focus = person.focus() == null ? rules.focus() : person.focus();
        Modality modality = person.modality() == null ? rules.modality() : person.modality();
        String sector = person.focus() == null && person.sector() == null ? rules.sector() : person.sector();
        return new Kind(focus, focus == Focus.VERTICAL ? sector : null, modality);
    }

    /** Said of the filing itself, or else of one that is linked to it. */
    private @Nullable PersonsWord person(Collection<String> ids) {
        return ids.stream()
                .map(persons::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
