package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeedTest {

    /** Measured: 0.25 s of one core once compiled fully; the bound is for the tests' compiler, which stops after its first stage. */
    @Test
    void a_million_rows_in_ten_groups_cost_less_than_a_second() {
        var groups = IntStream.range(0, 10)
                .mapToObj(g -> Sample.of(
                        Sample.Cell.at(0, 10_000 + 150 * g),
                        Sample.Cell.at(1, 20_000 + 50 * g),
                        Sample.Cell.at(2, 30_000 - 100 * g),
                        Sample.Cell.at(3, 5_000),
                        Sample.Cell.wide(2, 2, 3, 10_000),
                        Sample.Cell.unplaced(0, 3, 25_000 - 100 * g)))
                .toList();
        assertThat(groups.stream().mapToLong(Sample::rows).sum()).isEqualTo(1_000_000);
        reckon(groups, 1);
        var clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        reckon(groups, 2);
        long milliseconds = (clock.getCurrentThreadCpuTime() - began) / 1_000_000;
        assertThat(milliseconds).isLessThan(1_400);
    }

    /** Measured: 0.3 s of one core once compiled fully. */
    @Test
    void two_hundred_groups_cost_less_than_a_second_more() {
        var groups = IntStream.range(0, 200)
                .mapToObj(g -> Sample.of(
                        Sample.Cell.at(0, 500 + g % 7),
                        Sample.Cell.at(1, 700 + g % 11),
                        Sample.Cell.at(2, 500 + g % 13),
                        Sample.Cell.wide(2, 2, 4, 250),
                        Sample.Cell.wide(1, 0, 1, 250),
                        Sample.Cell.unplaced(0, 4, 1500)))
                .toList();
        var clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        Trend.over(groups, Draws.forTrendOver(200, 1));
        assertThat((clock.getCurrentThreadCpuTime() - began) / 1_000_000).isLessThan(2_000);
    }

    @Test
    void shares_of_a_million_rows_are_compared_as_fast() {
        var shares = List.of(Proportion.of(150_000, 500_000), Proportion.of(150_900, 500_000));
        var clock = ManagementFactory.getThreadMXBean();
        long began = clock.getCurrentThreadCpuTime();
        var trend = ShareTrend.over(shares, Draws.seeded(1)).value().orElseThrow();
        assertThat(trend.chance().p()).isBetween(0.03, 0.07);
        assertThat((clock.getCurrentThreadCpuTime() - began) / 1_000_000).isLessThan(1_400);
    }

    @Test
    void the_more_groups_the_fewer_draws_and_the_answer_says_so() {
        assertThat(Draws.forPairs(6, 9)).isEqualTo(new Draws(10_000, 2_000, 9));
        assertThat(Draws.forPairs(45, 9)).isEqualTo(new Draws(5_555, 1_000, 9));
        assertThat(Draws.forPairs(1_770, 9)).isEqualTo(new Draws(200, 200, 9));
        assertThat(Draws.forTrendOver(15, 9)).isEqualTo(Draws.seeded(9));
        assertThat(Draws.forTrendOver(30, 9).permutations()).isEqualTo(5_000);
    }

    private static void reckon(List<Sample> groups, long seed) {
        assertThat(Shift.pairs(groups, seed)).hasSize(45);
        assertThat(Trend.over(groups, Draws.forTrendOver(10, seed)).estimate().value())
                .isPresent();
    }
}
