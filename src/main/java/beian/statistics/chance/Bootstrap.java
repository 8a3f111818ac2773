package beian.statistics.chance;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.rng.simple.RandomSource;

/** Resamples the rows of each group with replacement (B. Efron 1979). */
public final class Bootstrap {

    private Bootstrap() {}

    /**
     * The middle part of a statistic's values over the resamples: the percentile interval.
     *
     * @param table rows by group and rank, each group with at least one row
     * @param level of the interval, above 0 and below 1
     * @return lower and upper bound
     */
    public static double[] interval(
            long[][] table, ToDoubleFunction<long[][]> statistic, double level, int resamples, long seed) {
        var groups = Margins.of(table).groups();
        LogFactorials.prepare(Arrays.stream(groups).max().orElse(0));
        var urn = new Urn(RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
        var resample = new long[table.length][table[0].length];
        var values = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            for (int g = 0; g < table.length; g++) {
                redraw(urn, table[g], groups[g], resample[g]);
            }
            values[i] = statistic.applyAsDouble(resample);
        }
        Arrays.sort(values);
        int outside = (int) ((resamples + 1) * (1 - level) / 2);
        return new double[] {values[Math.max(0, outside - 1)], values[Math.min(resamples - 1, resamples - outside)]};
    }

    private static void redraw(Urn urn, long[] group, long rows, long[] resample) {
        long missing = rows;
        long balls = rows;
        for (int r = 0; r < group.length; r++) {
            boolean last = balls == group[r];
            resample[r] = last ? missing : urn.with(missing, group[r], balls);
            missing -= resample[r];
            balls -= group[r];
        }
    }
}
