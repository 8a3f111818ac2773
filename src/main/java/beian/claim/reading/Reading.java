package beian.claim.reading;

import beian.claim.expression.Filter;
import beian.scale.ReadingRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to understand a claim.
 *
 * @param wording how "at or below a class" is understood; absent if the claim says no such thing
 * @param basis which rows it is about; absent if it asks for nothing that may be undisclosed
 * @param rules how scales are read
 */
public record Reading(@Nullable Wording wording, @Nullable Basis basis, ReadingRules rules) {

    /** What "at or below this class" means. */
    public enum Wording {
        /** 百亿及以下: anything below the next class. */
        WITH_CLASS,
        /** 百亿以下: anything below the class. */
        WITHOUT_CLASS
    }

    /** Which rows count where scale, focus or modality is asked for. */
    public enum Basis {
        /** Those that disclose it. */
        DISCLOSED,
        /** All; what is not disclosed may be anything. */
        ALL
    }

    /** Every way to understand a claim with these filters, under these rules. */
    public static List<Reading> of(List<Filter> filters, ReadingRules rules) {
        boolean worded = filters.stream()
                .anyMatch(filter -> filter.scale() != null && filter.scale().upTo() != null);
        boolean disclosed = filters.stream().anyMatch(filter -> filter.scale() != null || filter.asksClassification());
        List<Reading> readings = new ArrayList<>();
        for (Wording wording : worded ? Arrays.asList(Wording.values()) : Arrays.asList((Wording) null)) {
            for (Basis basis : disclosed ? Arrays.asList(Basis.values()) : Arrays.asList((Basis) null)) {
                readings.add(new Reading(wording, basis, rules));
            }
        }
        return readings;
    }
}
