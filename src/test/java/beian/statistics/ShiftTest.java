package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import beian.statistics.Chance.Method;
import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.Unit;
import beian.statistics.Shift.Estimate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.hipparchus.stat.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ShiftTest {

    private static final Draws DRAWS = Draws.seeded(6);

    @Nested
    class InTheNote {

        @Test
        void from_the_first_batch_to_the_second_hardly_anything_moves() {
            var shift = Shift.between(Note.BATCH_1, Note.BATCH_2, DRAWS);
            assertThat(estimate(shift).delta()).isEqualTo(3 / 80.0);
            assertThat(estimate(shift).before()).isEqualTo(8);
            assertThat(estimate(shift).after()).isEqualTo(10);
            assertThat(shift.asRead()).isEqualTo(new Range(-4 / 88.0, 11 / 88.0));
        }

        @Test
        void from_the_third_to_the_fourth_it_cannot_be_told_from_no_change() {
            var shift = Shift.between(Note.BATCH_3, Note.BATCH_4, DRAWS);
            assertThat(shift.worstCase().sign()).isZero();
            assertThat(estimate(shift).chance().p()).isGreaterThan(0.5);
            assertThat(estimate(shift).bootstrap().contains(0)).isTrue();
        }

        @Test
        void rows_that_only_a_reading_places_widen_the_worst_case() {
            var shift = Shift.between(Note.BATCH_1, Note.BATCH_2, DRAWS);
            assertThat(shift.worstCase()).isEqualTo(new Range(-12 / 88.0, 25 / 88.0));
        }
    }

    /** Hess and Kromrey's example, as in the documentation of {@code cliff.delta} in R's package effsize: -0.25. */
    @Test
    void delta_is_that_of_the_r_package() {
        var control = Sample.ofCounts(0, 1, 1, 1, 2, 1);
        var treatment = Sample.ofCounts(0, 2, 3, 3, 1, 1);
        assertThat(estimate(Shift.between(control, treatment, DRAWS)).delta()).isEqualTo(-0.25);
    }

    @Test
    void turning_the_groups_around_turns_the_sign() {
        var there = Shift.between(Note.BATCH_2, Note.BATCH_4, DRAWS);
        var back = Shift.between(Note.BATCH_4, Note.BATCH_2, DRAWS);
        assertThat(estimate(back).delta()).isEqualTo(-estimate(there).delta());
        assertThat(back.worstCase())
                .isEqualTo(
                        new Range(-there.worstCase().high(), -there.worstCase().low()));
        assertThat(estimate(back).chance().p())
                .isEqualTo(estimate(there).chance().p(), within(1e-12));
    }

    @Test
    void without_ties_the_exact_chance_is_that_of_mann_whitney() {
        var random = new Random(20);
        for (int round = 0; round < 20; round++) {
            var ranks = random.ints(0, 1000).distinct().limit(11).toArray();
            var before = sample(ranks, 0, 5);
            var after = sample(ranks, 5, 11);
            double expected =
                    new MannWhitneyUTest().mannWhitneyUTest(doubles(ranks, 0, 5), doubles(ranks, 5, 11), true);
            var chance = estimate(Shift.between(before, after, DRAWS)).chance();
            assertThat(chance.method()).isEqualTo(Method.EXACT);
            assertThat(chance.p()).isEqualTo(expected, within(1e-9));
        }
    }

    @Test
    void the_worst_case_is_the_worst_of_all_completions() {
        var random = new Random(21);
        for (int round = 0; round < 40; round++) {
            var before = RandomSamples.sample(random, 4, 3);
            var after = RandomSamples.sample(random, 4, 3);
            var deltas = RandomSamples.completions(List.of(before, after)).stream()
                    .mapToDouble(pair -> estimate(Shift.between(pair.get(0), pair.get(1), new Draws(100, 100, 1)))
                            .delta())
                    .summaryStatistics();
            var worst = Shift.between(before, after, DRAWS).worstCase();
            assertThat(worst).isEqualTo(new Range(deltas.getMin(), deltas.getMax()));
        }
    }

    @Test
    void what_is_read_is_within_what_is_possible() {
        var random = new Random(22);
        for (int round = 0; round < 100; round++) {
            var shift = Shift.between(
                    RandomSamples.sample(random, 4, 30),
                    RandomSamples.sample(random, 4, 30),
                    new Draws(100, 100, round));
            assertThat(shift.worstCase().low())
                    .isLessThanOrEqualTo(shift.asRead().low());
            assertThat(shift.worstCase().high())
                    .isGreaterThanOrEqualTo(shift.asRead().high());
            assertThat(shift.worstCase().low()).isBetween(-1.0, 1.0);
        }
    }

    @Test
    void the_pairs_of_four_batches_are_six_and_adjusted_together() {
        var pairs = Shift.pairs(Note.BATCHES, 6);
        assertThat(pairs)
                .extracting(pair -> pair.before() + "→" + pair.after())
                .containsExactly("0→1", "0→2", "1→2", "0→3", "1→3", "2→3");
        var adjusted = pairs.stream()
                .map(pair -> pair.adjusted().value().orElseThrow())
                .toList();
        assertThat(adjusted)
                .isEqualTo(Holm.adjust(pairs.stream()
                        .map(pair -> estimate(pair.shift()).chance().p())
                        .toList()));
        assertThat(Shift.pairs(Note.BATCHES, 6)).isEqualTo(pairs);
    }

    @Test
    void a_group_without_placed_rows_has_bounds_but_no_estimate() {
        var open = Sample.of(Sample.Cell.unplaced(0, 3, 5));
        var shift = Shift.between(Note.BATCH_1, open, DRAWS);
        assertThat(shift.estimate()).isEqualTo(new TooFew<>(Measure.CLIFFS_DELTA, Unit.ROWS, 1, 0));
        assertThat(shift.asRead()).isEqualTo(new Range(-7 / 8.0, 1));
        assertThat(Shift.pairs(List.of(Note.BATCH_1, open, Note.BATCH_2), 1))
                .filteredOn(pair -> pair.adjusted().value().isPresent())
                .hasSize(1);
        assertThatThrownBy(() -> Shift.between(Note.BATCH_1, Sample.of(), DRAWS))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Estimate estimate(Shift shift) {
        return shift.estimate().value().orElseThrow();
    }

    private static Sample sample(int[] ranks, int from, int to) {
        return new Sample(Arrays.stream(ranks, from, to)
                .mapToObj(rank -> Sample.Cell.at(rank, 1))
                .toList());
    }

    private static double[] doubles(int[] ranks, int from, int to) {
        return Arrays.stream(ranks, from, to).asDoubleStream().toArray();
    }
}
