package beian.statistics.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongSupplier;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrnTest {

    private static final int DRAWS = 40_000;

    private final Urn urn = new Urn(RandomSource.XO_RO_SHI_RO_128_PP.create(60L));

    @ParameterizedTest
    @CsvSource({
        "4, 5, 12",
        "8, 9, 10",
        "20, 15, 60",
        "50, 30, 60",
        "11, 11, 5000",
        "30, 4970, 5000",
        "4000, 2000, 5000",
        "50000, 200, 100000",
        "12, 12, 24",
        "0, 5, 9",
        "5, 0, 9",
        "9, 4, 9",
        "700, 700, 1400"
    })
    void draws_without_replacement_are_hypergeometric(int drawn, int red, int balls) {
        var law = HypergeometricDistribution.of(balls, red, drawn);
        follows(law::probability, () -> urn.without(drawn, red, balls));
    }

    @ParameterizedTest
    @CsvSource({"4, 3, 10", "11, 1, 12", "40, 9, 10", "1000, 1, 500", "90000, 1, 3", "25, 5, 5", "25, 0, 5", "0, 2, 5"})
    void draws_with_replacement_are_binomial(int drawn, int red, int balls) {
        var law = BinomialDistribution.of(drawn, (double) red / balls);
        follows(law::probability, () -> urn.with(drawn, red, balls));
    }

    @Test
    void logarithms_of_factorials_are_looked_up_summed_or_approximated() {
        double sum = 0;
        for (int n = 1; n <= 3000; n++) {
            sum += Math.log(n);
            assertThat(LogFactorials.of(n)).isEqualTo(sum, within(1e-9));
        }
        double far = LogFactorials.of(5_000_001) - LogFactorials.of(5_000_000);
        assertThat(far).isEqualTo(Math.log(5_000_001), within(1e-7));
        LogFactorials.prepare(3000);
        assertThat(LogFactorials.of(3000)).isEqualTo(sum, within(1e-9));
    }

    /** Draws have the chances of the law, as far as 40,000 can show; the seed is fixed, so this either holds or not. */
    private static void follows(IntToDoubleFunction law, LongSupplier draw) {
        var counts = new TreeMap<Long, Long>();
        for (int i = 0; i < DRAWS; i++) {
            counts.merge(draw.getAsLong(), 1L, Long::sum);
        }
        var expected = new ArrayList<Double>();
        var observed = new ArrayList<Long>();
        double pooled = 0;
        long seen = 0;
        double covered = 0;
        for (long n = counts.firstKey(); n <= counts.lastKey(); n++) {
            double chance = law.applyAsDouble((int) n);
            covered += chance;
            pooled += chance * DRAWS;
            seen += counts.getOrDefault(n, 0L);
            if (pooled >= 20) {
                expected.add(pooled);
                observed.add(seen);
                pooled = 0;
                seen = 0;
            }
        }
        assertThat(covered).isGreaterThan(0.999);
        if (expected.size() < 2) {
            assertThat(counts.keySet()).allMatch(n -> law.applyAsDouble(n.intValue()) > 0);
            return;
        }
        double p = ChiSquareTest.withDefaults()
                .test(
                        expected.stream().mapToDouble(Double::doubleValue).toArray(),
                        observed.stream().mapToLong(Long::longValue).toArray())
                .getPValue();
        assertThat(p).isGreaterThan(0.001);
    }
}
