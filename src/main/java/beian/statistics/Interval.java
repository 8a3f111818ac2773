package beian.statistics;

/**
 * A confidence interval of an estimate: what chance alone may have done to it, if the rows were drawn at random.
 *
 * @param level the share of such intervals that hold the true value, above 0 and below 1
 */
public record Interval(double low, double high, double level) {

    /** @throws IllegalArgumentException if {@code low} is not at most {@code high} or there is no such level */
    public Interval {
        if (!(low <= high) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("no interval: " + low + " to " + high + " at level " + level);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
