package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import beian.statistics.Chance.Method;
import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.Unit;
import beian.statistics.Trend.Estimate;
import beian.statistics.Trend.MannKendall;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.stat.correlation.KendallsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrendTest {

    private static final Draws DRAWS = Draws.seeded(6);

    @Test
    void over_the_four_batches_sizes_go_down() {
        var trend = Trend.over(Note.BATCHES, DRAWS);
        assertThat(estimate(trend).tauB()).isEqualTo(-0.4521, within(0.00005));
        assertThat(estimate(trend).rows()).isEqualTo(31);
        assertThat(estimate(trend).chance().p()).isBetween(0.001, 0.02);
        assertThat(trend.asRead().reached()).isTrue();
        assertThat(trend.worstCase().range().contains(estimate(trend).tauB())).isTrue();
        assertThat(trend.medians()).isEqualTo(new TooFew<>(Measure.MANN_KENDALL, Unit.GROUPS, 5, 4));
    }

    /** The example of {@code scipy.stats.kendalltau}: -0.4714. */
    @Test
    void tau_b_is_that_of_scipy() {
        var groups = List.of(rows(7), rows(4, 0), rows(1, 1));
        assertThat(estimate(Trend.over(groups, DRAWS)).tauB()).isEqualTo(-0.47140452, within(1e-8));
    }

    /** M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods, motivational effect of knowledge of performance: 79. */
    @Test
    void jonckheeres_statistic_is_that_of_the_textbook() {
        var groups = List.of(rows(40, 35, 38, 43, 44, 41), rows(38, 40, 47, 44, 40, 42), rows(48, 40, 45, 43, 46, 44));
        var estimate = estimate(Trend.over(groups, DRAWS));
        assertThat(estimate.jonckheere()).isEqualTo(79);
        assertThat(estimate.expected()).isEqualTo(54);
        // one-sided .0207 by the normal distribution
        assertThat(estimate.chance().p()).isEqualTo(0.042, within(0.012));
    }

    @Test
    void tau_b_is_that_of_another_library() {
        var random = new Random(30);
        for (int round = 0; round < 50; round++) {
            int[] groupOf = random.ints(40, 0, 4).sorted().toArray();
            int[] rankOf = random.ints(40, 0, 6).toArray();
            var groups = IntStream.range(0, 4)
                    .mapToObj(g -> rows(IntStream.range(0, 40)
                            .filter(row -> groupOf[row] == g)
                            .map(row -> rankOf[row])
                            .toArray()))
                    .filter(group -> group.rows() > 0)
                    .toList();
            double expected = new KendallsCorrelation().correlation(doubles(groupOf), doubles(rankOf));
            assertThat(estimate(Trend.over(groups, new Draws(100, 100, 1))).tauB())
                    .isEqualTo(expected, within(1e-12));
        }
    }

    /** M. G. Kendall, Rank Correlation Methods, table of the probabilities of S, one-sided for n = 5. */
    @ParameterizedTest
    @CsvSource({"0 1 2 3 4, 10, 0.0083", "0 1 2 4 3, 8, 0.042", "1 0 2 4 3, 6, 0.117", "2 1 0 4 3, 2, 0.408"})
    void mann_kendall_has_the_tabled_chances(String medians, long statistic, double oneSided) {
        var groups = Arrays.stream(medians.split(" "))
                .map(rank -> rows(Integer.parseInt(rank)))
                .toList();
        var test = medians(Trend.over(groups, DRAWS));
        assertThat(test.statistic()).isEqualTo(statistic);
        assertThat(test.chance().method()).isEqualTo(Method.EXACT);
        assertThat(test.chance().p()).isEqualTo(2 * oneSided, within(0.001));
    }

    @Test
    void the_order_of_groups_turned_around_turns_the_sign() {
        var backwards = IntStream.of(3, 2, 1, 0).mapToObj(Note.BATCHES::get).toList();
        var there = Trend.over(Note.BATCHES, DRAWS);
        var back = Trend.over(backwards, DRAWS);
        assertThat(estimate(back).tauB()).isEqualTo(-estimate(there).tauB());
        assertThat(back.worstCase().range().low())
                .isEqualTo(-there.worstCase().range().high());
        assertThat(estimate(back).chance().p())
                .isEqualTo(estimate(there).chance().p(), within(1e-12));
    }

    @Test
    void the_same_question_has_the_same_answer() {
        var many =
                List.of(Sample.ofCounts(300, 200, 100), Sample.ofCounts(280, 210, 90), Sample.ofCounts(310, 180, 120));
        assertThat(Trend.over(many, DRAWS)).isEqualTo(Trend.over(many, DRAWS));
        var chance = estimate(Trend.over(many, DRAWS)).chance();
        assertThat(chance.method()).isEqualTo(Method.MONTE_CARLO);
        assertThat(chance.seed()).isEqualTo(6);
        assertThat(chance.tables()).isEqualTo(10_000);
        assertThat(estimate(Trend.over(many, Draws.seeded(7))).chance()).isNotEqualTo(chance);
    }

    @Test
    void what_cannot_be_told_says_why() {
        var one = Trend.over(List.of(Note.BATCH_1), DRAWS);
        assertThat(one.estimate()).isEqualTo(new TooFew<>(Measure.KENDALLS_TAU_B, Unit.GROUPS, 2, 1));
        var flat = Trend.over(List.of(rows(2, 2), rows(2)), DRAWS);
        assertThat(flat.estimate()).isEqualTo(new TooFew<>(Measure.KENDALLS_TAU_B, Unit.RANKS, 2, 1));
        assertThat(flat.worstCase().range()).isEqualTo(new Range(0, 0));
        var level = Trend.over(List.of(rows(1, 3), rows(2), rows(2), rows(2), rows(2)), DRAWS);
        assertThat(level.medians()).isEqualTo(new TooFew<>(Measure.MANN_KENDALL, Unit.RANKS, 2, 1));
        assertThatThrownBy(() -> Trend.over(List.of(Note.BATCH_1, Sample.of()), DRAWS))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Trend.over(List.of(), DRAWS)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Estimate estimate(Trend trend) {
        return trend.estimate().value().orElseThrow();
    }

    private static MannKendall medians(Trend trend) {
        return trend.medians().value().orElseThrow();
    }

    private static Sample rows(int... ranks) {
        return new Sample(
                Arrays.stream(ranks).mapToObj(rank -> Sample.Cell.at(rank, 1)).toList());
    }

    private static double[] doubles(int[] numbers) {
        return Arrays.stream(numbers).asDoubleStream().toArray();
    }
}
