package beian.filing.command;

import beian.filing.event.Evidence;
import beian.filing.event.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Why, on whose word, and knowing what.
 *
 * @param seenAt position of the log up to which whoever asks has seen what is to be changed; absent if it does not matter
 */
public record Grounds(
        Reason reason, Evidence evidence, @Nullable Long seenAt) {}
