package beian.scale;

/**
 * Where a parameter scale stands among the tiers, in ranks from 0.
 *
 * @param counted the tier that it is counted in, {@link #NOT_COUNTED} if the text gives no ground for one
 * @param lowest the lowest tier that the text allows
 * @param highest the highest tier that the text allows
 */
public record Standing(int counted, int lowest, int highest) {

    /** Instead of a rank. */
    public static final int NOT_COUNTED = -1;

    /** @throws IllegalArgumentException if no tier is possible, or if {@code counted} is not one of the possible */
    public Standing {
        if (lowest < 0 || highest < lowest) {
            throw new IllegalArgumentException("at least one tier is possible");
        }
        if (counted != NOT_COUNTED && (counted < lowest || counted > highest)) {
            throw new IllegalArgumentException("a scale is counted in a tier that is possible");
        }
    }

    /** Whether it is counted in a tier. */
    public boolean isCounted() {
        return counted != NOT_COUNTED;
    }

    /** Whether the text allows this tier and no other. */
    public boolean certainly(int rank) {
        return lowest == rank && highest == rank;
    }

    /** Whether the text allows this tier. */
    public boolean possibly(int rank) {
        return lowest <= rank && rank <= highest;
    }
}
