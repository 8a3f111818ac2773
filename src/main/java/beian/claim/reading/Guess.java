package beian.claim.reading;

import beian.ruleset.Focus;
import beian.ruleset.Modality;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a filing that is in doubt, settled in one way.
 *
 * @param company id; absent: one that the claim does not name
 * @param region absent: one that the claim does not name
 * @param number absent: one that the claim does not name
 * @param filedOn absent: the claim does not ask
 */
record Guess(
        Size size,
        @Nullable String company,
        @Nullable String region,
        @Nullable String number,
        @Nullable LocalDate filedOn,
        Serving serving,
        Modality modality) {

    /**
     * What the model serves.
     *
     * @param sector code; absent unless vertical, and for one that the claim does not name
     */
    record Serving(Focus focus, @Nullable String sector) {}
}
