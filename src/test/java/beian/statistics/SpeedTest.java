package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpeedTest {

    /** A promise of time; the bound leaves room for a busy machine and a compiler without its second stage. */
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
        long began = System.nanoTime();
        reckon(groups, 2);
        long milliseconds = (System.nanoTime() - began) / 1_000_000;
        System.out.println("a million rows: " + milliseconds + " ms");
        assertThat(milliseconds).isLessThan(3_000);
    }

    private static void reckon(List<Sample> groups, long seed) {
        assertThat(Shift.pairs(groups, seed)).hasSize(45);
        assertThat(Trend.over(groups, Draws.seeded(seed)).estimate().value()).isPresent();
    }
}
