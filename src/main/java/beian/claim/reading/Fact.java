package beian.claim.reading;

import beian.scale.ParameterScale;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filing as it is seen at a moment, with the values of one choice of sources. What is absent is not disclosed.
 *
 * @param id of the filing; empty where it is looked up only if it is shown
 * @param place position of the event that first stated it
 * @param batches in which a source states it
 * @param sources that state it
 * @param series name of its series
 * @param company id of the company under which its own is shown
 * @param attributed false if no source says which company that is
 * @param filedFirst first day that 备案时间 may be; absent where no date is stated
 * @param filedLast last day, likewise
 */
public record Fact(
        String id,
        long place,
        Set<String> batches,
        Set<String> sources,
        String series,
        String company,
        boolean attributed,
        @Nullable String region,
        @Nullable String number,
        @Nullable LocalDate filedFirst,
        @Nullable LocalDate filedLast,
        ParameterScale scale,
        Kind kind,
        boolean withdrawn) {

    boolean hasFigure() {
        return scale.kind().hasFigure();
    }
}
