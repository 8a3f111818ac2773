package beian.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Holm's step-down adjustment (1979): several tests of one question, and still at most the stated share of false alarms. */
public final class Holm {

    private Holm() {}

    /**
     * The adjusted p-values, in the order given.
     *
     * @param p each from 0 to 1
     */
    public static List<Double> adjust(List<Double> p) {
        var adjusted = new double[p.size()];
        var ascending = IntStream.range(0, p.size())
                .boxed()
                .sorted((one, other) -> Double.compare(p.get(one), p.get(other)))
                .toList();
        double largest = 0;
        for (int place = 0; place < p.size(); place++) {
            int test = ascending.get(place);
            largest = Math.max(largest, Math.min(1, (p.size() - place) * p.get(test)));
            adjusted[test] = largest;
        }
        return Arrays.stream(adjusted).boxed().toList();
    }
}
