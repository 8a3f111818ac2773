package beian.claim.expression;

import org.jspecify.annotations.Nullable;

/**
 * Which parameter scales; everything given holds.
 *
 * @param atLeast no fewer parameters
 * @param below fewer parameters
 * @param tier code of the tier
 * @param upTo code of a tier: at or below this class, which can be read with the class or without it
 */
public record ScaleBounds(
        @Nullable Bound atLeast,
        @Nullable Bound below,
        @Nullable String tier,
        @Nullable String upTo) {

    /** A number of parameters. */
    public sealed interface Bound {}

    /**
     * As it stands.
     *
     * @param number of parameters, positive
     */
    public record Parameters(long number) implements Bound {}

    /**
     * Where a tier begins.
     *
     * @param code of the tier
     */
    public record TierStart(String code) implements Bound {}
}
