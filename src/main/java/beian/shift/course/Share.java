package beian.shift.course;

import beian.statistics.Interval;
import org.jspecify.annotations.Nullable;

/**
 * One part of a group: a tier, or everything below one.
 *
 * @param tier code of the tier
 * @param count rows that the ruleset places here
 * @param shareOfDisclosed {@code count / disclosed}; absent if nothing is disclosed, and so are the intervals
 * @param wilson 95 % score interval of that share, if the disclosed were drawn at random
 * @param clopperPearson the same, exact
 * @param certain rows that are here whatever the unknown turns out to be
 * @param possible rows that may be here: certain ones, wide bounds, and all rows without a figure
 * @param lowest {@code certain / rows}, the lower bound of the true share
 * @param highest {@code possible / rows}, the upper bound of the true share
 */
public record Share(
        String tier,
        int count,
        @Nullable Double shareOfDisclosed,
        @Nullable Interval wilson,
        @Nullable Interval clopperPearson,
        int certain,
        int possible,
        double lowest,
        double highest) {}
