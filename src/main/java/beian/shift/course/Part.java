package beian.shift.course;

import beian.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One part of a group.
 *
 * @param count rows that are classified so
 * @param shareOfClassified of all rows that are classified in this respect; absent if there are none, and so are the
 *     intervals
 * @param wilson 95 % score interval of that share, if the classified were drawn at random
 * @param clopperPearson the same, exact
 * @param lowest {@code count} of all rows: the share if nothing unclassified belongs here
 * @param highest the share of all rows if everything unclassified belongs here
 */
public record Part(
        String code,
        int count,
        @Nullable Double shareOfClassified,
        @Nullable Interval wilson,
        @Nullable Interval clopperPearson,
        double lowest,
        double highest) {}
