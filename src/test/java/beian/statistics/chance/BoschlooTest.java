package beian.statistics.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.apache.commons.statistics.inference.UnconditionedExactTest;
import org.junit.jupiter.api.Test;

class BoschlooTest {

    /** The largest chance, over all shares, of a table whose Fisher p is no larger than the observed one's. */
    @Test
    void it_is_the_worst_of_all_shares() {
        var random = new Random(70);
        for (int round = 0; round < 60; round++) {
            int of = 3 + random.nextInt(6);
            int ofOther = 3 + random.nextInt(6);
            int hits = random.nextInt(of + 1);
            int otherHits = random.nextInt(ofOther + 1);
            double p = Boschloo.p(hits, of, otherHits, ofOther);
            double bound = fisher(hits, of, otherHits, ofOther) * (1 + 1e-9);
            double worst = 0;
            for (double share = 0.001; share < 1; share += 0.001) {
                worst = Math.max(worst, chanceOfFisherUpTo(bound, of, ofOther, share));
            }
            assertThat(p).isBetween(worst - 1e-9, worst + 1e-4).isLessThanOrEqualTo(bound);
        }
    }

    /** Where no rounding parts tied tables, commons-statistics gives the same. */
    @Test
    void it_is_that_of_commons_statistics_for_seven_and_twelve_of_fifteen() {
        int[][] table = {{7, 12}, {8, 3}};
        double expected = UnconditionedExactTest.withDefaults()
                .with(UnconditionedExactTest.Method.BOSCHLOO)
                .test(table)
                .getPValue();
        assertThat(Boschloo.p(7, 15, 12, 15)).isEqualTo(expected, within(1e-8));
    }

    @Test
    void the_mirror_image_has_the_same_chance() {
        assertThat(Boschloo.p(1, 8, 6, 9)).isEqualTo(Boschloo.p(7, 8, 3, 9), within(1e-9));
        assertThat(Boschloo.p(1, 8, 6, 9)).isEqualTo(Boschloo.p(6, 9, 1, 8), within(1e-9));
        assertThat(Boschloo.p(0, 5, 0, 7)).isEqualTo(1, within(1e-9));
    }

    private static double chanceOfFisherUpTo(double bound, int of, int ofOther, double share) {
        double chance = 0;
        for (int one = 0; one <= of; one++) {
            for (int other = 0; other <= ofOther; other++) {
                boolean extreme = fisher(one, of, other, ofOther) <= bound;
                chance += extreme ? binomial(one, of, share) * binomial(other, ofOther, share) : 0;
            }
        }
        return chance;
    }

    private static double fisher(int one, int of, int other, int ofOther) {
        if (one + other == 0 || one + other == of + ofOther) {
            return 1;
        }
        int[][] table = {{one, of - one}, {other, ofOther - other}};
        return FisherExactTest.withDefaults().test(table).getPValue();
    }

    private static double binomial(int hits, int of, double share) {
        double ways = 1;
        for (int i = 0; i < hits; i++) {
            ways *= (double) (of - i) / (i + 1);
        }
        return ways * Math.pow(share, hits) * Math.pow(1 - share, of - hits);
    }
}
