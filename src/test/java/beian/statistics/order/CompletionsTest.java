package beian.statistics.order;

import static org.assertj.core.api.Assertions.assertThat;

import beian.statistics.order.Completions.Open;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompletionsTest {

    @Test
    void every_completion_is_tried_row_by_row() {
        var random = new Random(50);
        for (int round = 0; round < 60; round++) {
            var known = known(random);
            var open = open(random, 3);
            var slow = rowByRow(known, open);
            var bounds = Completions.tauB(known, open);
            assertThat(bounds.reached()).isTrue();
            assertThat(List.of(bounds.low(), bounds.high())).isEqualTo(slow);
        }
    }

    @Test
    void outer_bounds_hold_every_completion() {
        var random = new Random(51);
        double slack = 0;
        for (int round = 0; round < 300; round++) {
            var known = known(random);
            var open = open(random, 3);
            var every = EveryCompletion.tauB(known, open);
            var outer = OuterBounds.tauB(known, open);
            assertThat(outer.reached()).isFalse();
            assertThat(outer.low()).isLessThanOrEqualTo(every.low() + 1e-12).isGreaterThanOrEqualTo(-1 - 1e-12);
            assertThat(outer.high())
                    .isGreaterThanOrEqualTo(every.high() - 1e-12)
                    .isLessThanOrEqualTo(1 + 1e-12);
            slack += outer.high() - every.high() + every.low() - outer.low();
        }
        assertThat(slack / 600).isLessThan(0.1);
    }

    @Test
    void the_largest_surplus_is_reached_by_a_completion() {
        var random = new Random(52);
        for (int round = 0; round < 60; round++) {
            var known = known(random);
            var open = open(random, 3);
            var surpluses = new ArrayList<Long>();
            eachRowByRow(known, open, 0, table -> surpluses.add(Order.surplus(table)));
            assertThat(LargestSurplus.of(known, open))
                    .isEqualTo(surpluses.stream()
                            .mapToDouble(Long::doubleValue)
                            .max()
                            .orElseThrow());
        }
    }

    @Test
    void many_open_rows_are_bounded_without_trying_all() {
        long[][] known = {{0, 0, 100, 900}, {0, 100, 900, 0}, {900, 100, 0, 0}};
        var open = List.of(new Open(0, 0, 3, 50), new Open(1, 0, 3, 50), new Open(2, 0, 3, 50));
        var bounds = Completions.tauB(known, open);
        assertThat(bounds.reached()).isFalse();
        assertThat(bounds.high()).isLessThan(-0.6);
        assertThat(bounds.low()).isGreaterThan(-1);
    }

    @Test
    void a_search_that_is_broken_off_stays_above_every_completion() {
        var known = new long[60][4];
        var open = new ArrayList<Open>();
        var split = new long[60][4];
        for (int g = 0; g < 60; g++) {
            known[g][g % 4] = 7;
            open.add(new Open(g, 0, 3, 5 + g % 3));
            split[g][g % 4] = 7;
            split[g][g < 30 ? 0 : 3] += 5 + g % 3;
        }
        assertThat(LargestSurplus.of(known, open)).isGreaterThanOrEqualTo((double) Order.surplus(split));
    }

    private static long[][] known(Random random) {
        var known = new long[3][4];
        for (int row = 0; row < 6; row++) {
            known[row % 3][random.nextInt(4)]++;
        }
        return known;
    }

    private static List<Open> open(Random random, int cells) {
        var open = new ArrayList<Open>();
        for (int cell = 0; cell < cells; cell++) {
            int low = random.nextInt(3);
            open.add(new Open(random.nextInt(3), low, low + 1 + random.nextInt(3 - low), 1 + random.nextInt(2)));
        }
        return open;
    }

    private static List<Double> rowByRow(long[][] known, List<Open> open) {
        var taus = new ArrayList<Double>();
        eachRowByRow(known, open, 0, table -> {
            long surplus = Order.surplus(table);
            taus.add(surplus == 0 ? 0 : Order.tauB(surplus, Order.pairs(table), Order.untied(table)));
        });
        return List.of(
                taus.stream().min(Double::compare).orElseThrow(),
                taus.stream().max(Double::compare).orElseThrow());
    }

    private interface Look {
        void at(long[][] table);
    }

    private static void eachRowByRow(long[][] table, List<Open> open, int next, Look look) {
        if (next == open.size()) {
            look.at(table);
            return;
        }
        Open cell = open.get(next);
        var rest = new ArrayList<>(open);
        rest.set(next, new Open(cell.group(), cell.low(), cell.high(), cell.rows() - 1));
        for (int rank = cell.low(); rank <= cell.high(); rank++) {
            table[cell.group()][rank]++;
            eachRowByRow(table, rest, cell.rows() == 1 ? next + 1 : next, look);
            table[cell.group()][rank]--;
        }
    }
}
