package beian.registry.statement;

import beian.filing.event.PartialDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What is stated in one cell, and on whose word.
 *
 * @param text as events hold it; absent where nothing is stated any more
 * @param printed as printed, where that differs: of a date
 * @param position of the event that states it
 * @param source who states it, as printed
 * @param publishedOn ISO day, month or year of its publication
 */
public record Value(@Nullable String text, @Nullable String printed, long position, String source, String publishedOn) {

    /** The one published last comes first; of one day, the one recorded last. */
    static final Comparator<Value> LATEST_FIRST = Comparator.comparing(Value::publicDay)
            .thenComparing(Value::position)
            .reversed();

    String publicDay() {
        return PartialDate.lastDay(publishedOn);
    }
}
