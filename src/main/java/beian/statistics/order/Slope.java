package beian.statistics.order;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * The slope of Theil (1950) and Sen (1968): the median of the slopes between all pairs of points.
 *
 * @param low lower bound of an interval after Sen; the lowest slope if there are too few points for the level
 * @param high upper bound
 */
public record Slope(double median, double low, double high) {

    /**
     * Fits points, of which at least two differ in x; the interval supposes that few share an x.
     *
     * @param y as many as x
     * @param quantile of the standard normal distribution, 1.645 for an interval at the level of 90 %
     */
    public static Slope of(double[] x, double[] y, double quantile) {
        double[] slopes = slopes(x, y);
        double reach = quantile * Math.sqrt((part(y.length) - ties(y)) / 18);
        int below = (int) Math.rint((slopes.length - reach) / 2);
        int above = (int) Math.rint((slopes.length + reach) / 2);
        return new Slope(
                (slopes[(slopes.length - 1) / 2] + slopes[slopes.length / 2]) / 2,
                slopes[Math.max(0, below - 1)],
                slopes[Math.min(slopes.length - 1, above)]);
    }

    /** Ascending; two points at the same x have none. */
    private static double[] slopes(double[] x, double[] y) {
        var slopes = new double[x.length * (x.length - 1) / 2];
        int count = 0;
        for (int one = 1; one < x.length; one++) {
            for (int other = 0; other < one; other++) {
                if (x[one] != x[other]) {
                    slopes[count++] = (y[one] - y[other]) / (x[one] - x[other]);
                }
            }
        }
        Arrays.sort(slopes, 0, count);
        return Arrays.copyOf(slopes, count);
    }

    /** What ties take away from the variance of Kendall's S. */
    private static double ties(double[] values) {
        Map<Double, Integer> ties = new HashMap<>();
        for (double value : values) {
            ties.merge(value, 1, Integer::sum);
        }
        // whole numbers far below 2^53: their sum is the same in every order
        return ties.values().stream().mapToDouble(Slope::part).sum();
    }

    /** 18 times the variance of Kendall's S for so many rows, M. G. Kendall, Rank Correlation Methods. */
    private static double part(int n) {
        return n * (n - 1.0) * (2.0 * n + 5);
    }
}
