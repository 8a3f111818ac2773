package beian.statistics.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import beian.statistics.order.Order;
import java.util.Arrays;
import java.util.Random;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

class PermutationsTest {

    private static final long[][] TABLE = {{3, 0, 1}, {1, 2, 1}, {0, 1, 2}};

    @Test
    void the_exact_chance_is_that_of_all_deals_of_single_rows() {
        var found = Permutations.test(TABLE, Order::surplus, 100, 1);
        assertThat(found.exact()).isTrue();
        int[] ranks = {0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2};
        var deals = new long[2];
        deal(ranks, 0, new long[3][3], new long[] {4, 4, 3}, Math.abs(Order.surplus(TABLE)), deals);
        assertThat(deals[1]).isEqualTo(11550); // 11! / (4! 4! 3!)
        assertThat(found.p()).isEqualTo((double) deals[0] / deals[1], within(1e-12));
    }

    @Test
    void drawn_chances_come_near_the_exact_one() {
        var margins = Margins.of(TABLE);
        var drawn = new RandomTables(margins, RandomSource.XO_RO_SHI_RO_128_PP.create(2L))
                .draw(100_000, Order::surplus, Order.surplus(TABLE));
        double exact = Permutations.test(TABLE, Order::surplus, 100, 1).p();
        assertThat(drawn.p()).isEqualTo(exact, within(0.005));
        assertThat(drawn.exact()).isFalse();
    }

    @Test
    void drawn_tables_keep_their_margins() {
        var random = new Random(61);
        for (int round = 0; round < 50; round++) {
            var table = new long[4][5];
            for (long[] group : table) {
                Arrays.setAll(group, r -> random.nextInt(3) == 0 ? 0 : random.nextInt(2000));
            }
            var margins = Margins.of(table);
            var tables = new RandomTables(margins, RandomSource.XO_RO_SHI_RO_128_PP.create((long) round));
            for (int i = 0; i < 50; i++) {
                long[][] next = tables.next();
                assertThat(Arrays.stream(next)
                                .flatMapToLong(Arrays::stream)
                                .min()
                                .orElseThrow())
                        .isNotNegative();
                assertThat(Margins.of(next).groups()).isEqualTo(margins.groups());
                assertThat(Margins.of(next).ranks()).isEqualTo(margins.ranks());
            }
        }
    }

    @Test
    void a_drawn_chance_is_never_zero() {
        long[][] apart = {{5000, 0}, {0, 5000}};
        assertThat(Permutations.test(apart, Order::surplus, 999, 3)).isEqualTo(new Chances(0.001, false, 999));
    }

    /** Counts the deals that are as extreme, and all. */
    private static void deal(int[] ranks, int row, long[][] table, long[] left, long extreme, long[] deals) {
        if (row == ranks.length) {
            deals[0] += Math.abs(Order.surplus(table)) >= extreme ? 1 : 0;
            deals[1]++;
            return;
        }
        for (int g = 0; g < left.length; g++) {
            if (left[g] > 0) {
                left[g]--;
                table[g][ranks[row]]++;
                deal(ranks, row + 1, table, left, extreme, deals);
                table[g][ranks[row]]--;
                left[g]++;
            }
        }
    }
}
