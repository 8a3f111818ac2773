package beian.ruleset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a ruleset's words say of a filing.
 *
 * @param sector code of the sector; absent unless {@link Focus#VERTICAL}
 * @param focusWords the rule's words that decided the focus, in the order of the text; none if unclassified
 * @param modalityWords the rule's words that decided the modality, likewise
 */
public record Classification(
        Focus focus, @Nullable String sector, Modality modality, List<String> focusWords, List<String> modalityWords) {

    /** @throws IllegalArgumentException if a sector is named without a vertical focus, or the other way round */
    public Classification {
        focusWords = List.copyOf(focusWords);
        modalityWords = List.copyOf(modalityWords);
        if ((focus == Focus.VERTICAL) != (sector != null)) {
            throw new IllegalArgumentException("a vertical model has a sector, and no other has");
        }
    }
}
