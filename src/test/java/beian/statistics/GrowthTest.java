package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private static final LocalDate START = LocalDate.of(2023, 8, 31);

    @Test
    void what_doubles_every_year_has_the_factor_two() {
        var dates =
                IntStream.range(0, 8).mapToObj(i -> START.plusDays(100L * i)).toList();
        var sizes = IntStream.range(0, 8)
                .mapToObj(i -> 7e9 * Math.pow(2, 100 * i / 365.25))
                .toList();
        var growth = Growth.perYear(dates, sizes).value().orElseThrow();
        assertThat(growth.factorPerYear()).isEqualTo(2, within(1e-9));
        assertThat(growth.interval().low()).isEqualTo(2, within(1e-9));
        assertThat(growth.interval().high()).isEqualTo(2, within(1e-9));
    }

    @Test
    void one_wild_size_does_not_move_it_far_and_the_order_of_rows_does_not_matter() {
        var dates = new ArrayList<LocalDate>();
        var sizes = new ArrayList<Double>();
        var random = new Random(40);
        for (int i = 0; i < 20; i++) {
            dates.add(START.plusDays(40L * i));
            sizes.add(1e10 * Math.exp(-0.7 * 40 * i / 365.25 + 0.02 * random.nextGaussian()));
        }
        sizes.set(11, 1e15);
        var growth = Growth.perYear(dates, sizes).value().orElseThrow();
        assertThat(growth.factorPerYear()).isEqualTo(Math.exp(-0.7), within(0.02));
        assertThat(growth.interval().high()).isLessThan(1);
        Collections.reverse(dates);
        Collections.reverse(sizes);
        assertThat(Growth.perYear(dates, sizes).value()).contains(growth);
    }

    @Test
    void dates_count_once_and_seven_are_too_few() {
        var dates = IntStream.range(0, 14).mapToObj(i -> START.plusDays(i % 7)).toList();
        assertThat(Growth.perYear(dates, Collections.nCopies(14, 1e10)))
                .isEqualTo(new TooFew<>(Measure.GROWTH, Unit.DATES, 8, 7));
        assertThat(Growth.perYear(List.of(), List.of())).isEqualTo(new TooFew<>(Measure.GROWTH, Unit.DATES, 8, 0));
    }

    @Test
    void sizes_are_above_zero_and_dated() {
        assertThatThrownBy(() -> Growth.perYear(List.of(START), List.of(0.0)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Growth.perYear(List.of(START), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
