package beian.statistics.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.junit.jupiter.api.Test;

class FisherTest {

    /** R's fisher.test on Fisher's own example, convictions of twins: 0.0005367 two-sided. */
    @Test
    void convictions_of_twins() {
        assertThat(Fisher.p(2, 17, 10, 13)).isEqualTo(0.0005367, within(0.00000005));
    }

    /** The library leaves out tables that are as probable as the observed one but for rounding, such as 1 of 2, 1 of 5 here. */
    @Test
    void tables_as_probable_as_the_observed_one_belong_to_it() {
        assertThat(Fisher.p(0, 2, 2, 5)).isEqualTo(1, within(1e-12));
    }

    @Test
    void every_small_table_is_weighed_exactly() {
        for (int of = 0; of <= 9; of++) {
            for (int ofOther = 0; ofOther <= 9; ofOther++) {
                for (int hits = 0; hits <= of; hits++) {
                    for (int others = 0; others <= ofOther; others++) {
                        assertThat(Fisher.p(hits, of, others, ofOther))
                                .as("%s of %s, %s of %s", hits, of, others, ofOther)
                                .isEqualTo(exact(hits, of, hits + others, ofOther), within(1e-12));
                    }
                }
            }
        }
    }

    private static double exact(int observed, int of, int total, int ofOther) {
        long limit = choose(of, observed) * choose(ofOther, total - observed);
        long extreme = 0;
        long all = 0;
        for (int hits = Math.max(0, total - ofOther); hits <= Math.min(of, total); hits++) {
            long ways = choose(of, hits) * choose(ofOther, total - hits);
            all += ways;
            extreme += ways <= limit ? ways : 0;
        }
        return (double) extreme / all;
    }

    private static long choose(int of, int chosen) {
        long ways = 1;
        for (int i = 1; i <= chosen; i++) {
            ways = ways * (of - chosen + i) / i;
        }
        return ways;
    }

    @Test
    void large_tables_have_the_p_of_the_library() {
        var random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            int of = random.nextInt(1, 3_000);
            int ofOther = random.nextInt(1, 3_000);
            assertSame(random.nextInt(of + 1), of, random.nextInt(ofOther + 1), ofOther);
            int share = random.nextInt(of + 1);
            int like = Math.min(ofOther, Math.max(0, (int) ((long) share * ofOther / of) + random.nextInt(-9, 10)));
            assertSame(share, of, like, ofOther);
        }
    }

    private static void assertSame(int hits, int of, int others, int ofOther) {
        if (hits + others == 0 || hits + others == of + ofOther) {
            return; // the library refuses tables that cannot differ
        }
        double expected = FisherExactTest.withDefaults()
                .test(new int[][] {{hits, of - hits}, {others, ofOther - others}})
                .getPValue();
        assertThat(Fisher.p(hits, of, others, ofOther))
                .as("%s of %s, %s of %s", hits, of, others, ofOther)
                .isCloseTo(expected, within(expected * 1e-7 + 1e-300));
    }
}
