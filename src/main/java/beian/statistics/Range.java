package beian.statistics;

/**
 * What a measure can be when everything unknown is completed in every possible way: a worst case, not an estimate.
 *
 * @param low the smallest value, at most {@code high}
 * @param high the largest value
 */
public record Range(double low, double high) {

    /** @throws IllegalArgumentException if {@code low} is not at most {@code high} */
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not a range: " + low + " to " + high);
        }
    }

    /**
     * The share of a group's rows that have a property, when some rows' property is unknown.
     *
     * @param certain rows that have it
     * @param possible rows that have it or may have it, from {@code certain} to {@code rows}
     * @param rows all rows of the group, at least 1
     */
    public static Range ofShare(long certain, long possible, long rows) {
        if (certain < 0 || certain > possible || possible > rows || rows < 1) {
            throw new IllegalArgumentException(certain + " to " + possible + " of " + rows + " rows");
        }
        return new Range((double) certain / rows, (double) possible / rows);
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** Whether nothing unknown matters. */
    public boolean isPoint() {
        return low == high;
    }

    /** 1 if all of it is above zero, -1 if all of it is below, and 0 if the sign depends on what is unknown. */
    public int sign() {
        return low > 0 ? 1 : high < 0 ? -1 : 0;
    }
}
