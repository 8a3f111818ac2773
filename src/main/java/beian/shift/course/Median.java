package beian.shift.course;

import org.jspecify.annotations.Nullable;

/**
 * The tier in the middle.
 *
 * @param from lower one of the two middle tiers of the placed rows; absent if none is placed
 * @param to upper one of the two
 * @param lowest the middle tier if every row were as small as it may be
 * @param highest the middle tier if every row were as large as it may be
 */
public record Median(@Nullable String from, @Nullable String to, String lowest, String highest) {}
