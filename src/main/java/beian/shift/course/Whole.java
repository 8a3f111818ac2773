package beian.shift.course;

import beian.filing.event.Series;
import beian.shift.course.Conclusion.Verdict;
import beian.statistics.Range;
import org.jspecify.annotations.Nullable;

/**
 * What one series of one source comes to through all its groups, and no more: whoever tries many readings asks for that of each.
 *
 * @param placed rows in a tier; 0 if the trend cannot be told
 * @param tauB Kendall's tau-b over them, from -1 to 1; absent if it cannot be told, as are {@code asRead} and {@code p}
 * @param asRead what it can be, whatever the rows without a place turn out to be
 * @param p by permutation
 * @param verdict what may be concluded, and in words
 */
public record Whole(
        Series series,
        String source,
        long placed,
        @Nullable Double tauB,
        @Nullable Range asRead,
        @Nullable Double p,
        Verdict verdict,
        String zh,
        String en) {}
