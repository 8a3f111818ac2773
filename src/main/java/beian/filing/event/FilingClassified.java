package beian.filing.event;

import java.util.Objects;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * A person says of what kind a filing is; it takes the place of whatever was said before, and of what rules make of it.
 *
 * @param companyId the company to whose history the filing belongs
 * @param focus absent where the person says nothing about it
 * @param sector the trade of a vertical model, as rulesets code it, for example {@code HEALTHCARE}; absent where unknown
 * @param modality absent where the person says nothing about it
 */
@Revision("1")
public record FilingClassified(
        String companyId,
        String filingId,
        @Nullable Focus focus,
        @Nullable String sector,
        @Nullable Modality modality,
        Reason reason,
        Evidence evidence)
        implements EvidencedEvent {

    /** Whether it says anything; otherwise it takes back what was said before. */
    public boolean saysAnything() {
        return focus != null || sector != null || modality != null;
    }

    /** Whether it says the same of the same filing. */
    public boolean saysAs(FilingClassified other) {
        return Objects.equals(focus, other.focus)
                && Objects.equals(sector, other.sector)
                && Objects.equals(modality, other.modality);
    }
}
