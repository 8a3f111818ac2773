package beian.claim.reading;

import beian.ruleset.Focus;
import beian.ruleset.Modality;
import org.jspecify.annotations.Nullable;

/**
 * Of what kind a model is, by a person's word or by a ruleset's words.
 *
 * @param sector code; absent where the model is not known to be vertical, or nobody says in which sector
 */
public record Kind(Focus focus, @Nullable String sector, Modality modality) {

    /** Nobody says anything. */
    public static final Kind UNKNOWN = new Kind(Focus.UNCLASSIFIED, null, Modality.UNCLASSIFIED);

    boolean hasFocus() {
        return focus != Focus.UNCLASSIFIED;
    }

    /** Whether it is known of any sector whether the model serves it. */
    boolean hasSector() {
        return focus == Focus.GENERAL || sector != null;
    }

    boolean hasModality() {
        return modality != Modality.UNCLASSIFIED;
    }
}
