package beian.statistics.chance;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws from a single-peaked distribution of counts by the ratio of two uniform numbers: E. Stadlober, The ratio of uniforms
 * approach for generating discrete random variates, Journal of Computational and Applied Mathematics 31 (1990) 181–189.
 */
final class RatioOfUniforms {

    /** Width of the hat for a standard deviation, 2 √(2/e), and what the steps of a discrete distribution add to it. */
    private static final double PER_DEVIATION = 1.7155277699214135;

    private static final double FOR_STEPS = 0.8989161620588988;

    private RatioOfUniforms() {}

    /** The logarithm of a probability, but for a constant. */
    interface LogWeight {
        double of(long count);
    }

    /** @param most the largest count that has a probability; the smallest is 0 */
    static long draw(
            UniformRandomProvider chance, double mean, double variance, long mode, long most, LogWeight weight) {
        double width = PER_DEVIATION * Math.sqrt(variance + 0.5) + FOR_STEPS;
        double peak = weight.of(mode);
        while (true) {
            double u = 1 - chance.nextDouble(); // above 0
            double v = chance.nextDouble() - 0.5;
            double at = mean + 0.5 + width * v / u;
            if (at >= 0 && at < most + 1.0) {
                long count = (long) at;
                if (isBelow(u, weight.of(count) - peak)) {
                    return count;
                }
            }
        }
    }

    /** Whether u² is at most the weight; two bounds of the logarithm decide most cases without it. */
    private static boolean isBelow(double u, double logWeight) {
        if (u * (4 - u) - 3 <= logWeight) {
            return true;
        }
        return u * (u - logWeight) < 1 && 2 * StrictMath.log(u) <= logWeight;
    }
}
