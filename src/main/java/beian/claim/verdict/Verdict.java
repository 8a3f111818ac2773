package beian.claim.verdict;

import beian.scale.Truth;
import java.util.Collection;

/** What becomes of a claim. */
public enum Verdict {
    /** It holds under every reading, whatever the undisclosed values are. */
    SUPPORTED,
    /** It holds under none. */
    REFUTED,
    /** It depends on a reading, or on something that is not disclosed or not recorded. */
    UNDETERMINED,
    /** Sources state different values, and it depends on which of them is believed. */
    CONFLICTING,
    /** No record of filings can decide it. */
    NOT_CHECKABLE;

    static Verdict of(Truth truth) {
        return switch (truth) {
            case YES -> SUPPORTED;
            case NO -> REFUTED;
            case UNKNOWN -> UNDETERMINED;
        };
    }

    /** What several readings come to. */
    static Verdict together(Collection<Verdict> readings) {
        Verdict first = readings.iterator().next();
        return readings.stream().allMatch(first::equals) ? first : UNDETERMINED;
    }
}
