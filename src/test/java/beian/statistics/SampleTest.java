package beian.statistics;

import static beian.statistics.Sample.Cell.at;
import static beian.statistics.Sample.Cell.unplaced;
import static beian.statistics.Sample.Cell.wide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.statistics.Finding.Found;
import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.Unit;
import org.junit.jupiter.api.Test;

class SampleTest {

    @Test
    void alike_rows_are_one_cell_in_whatever_order_they_come() {
        var sample = Sample.of(unplaced(0, 3, 1), at(2, 1), wide(2, 2, 3, 4), at(2, 5));
        assertThat(sample).isEqualTo(Sample.of(at(2, 6), wide(2, 2, 3, 4), unplaced(0, 3, 1)));
        assertThat(sample.rows()).isEqualTo(11);
        assertThat(sample.placedRows()).isEqualTo(10);
        assertThat(Sample.ofCounts(0, 0, 6)).isEqualTo(Sample.of(at(2, 6)));
    }

    @Test
    void a_cell_is_within_its_bounds_and_not_empty() {
        assertThatThrownBy(() -> wide(4, 2, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> unplaced(3, 2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at(1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_median_is_that_of_the_placed_and_its_band_that_of_all_rows() {
        assertThat(Note.BATCH_4.median()).isEqualTo(new Found<>(new Range(1, 1)));
        assertThat(Note.BATCH_4.medianBand()).isEqualTo(new Range(0, 3));
        assertThat(Note.BATCH_1.medianBand()).isEqualTo(new Range(2, 2));
        assertThat(Sample.ofCounts(1, 0, 1).median()).isEqualTo(new Found<>(new Range(0, 2)));
        assertThat(Sample.of(unplaced(0, 3, 2)).median()).isEqualTo(new TooFew<>(Measure.MEDIAN, Unit.ROWS, 1, 0));
        assertThatThrownBy(() -> Sample.of().medianBand()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void as_read_the_placed_stay_where_they_are() {
        assertThat(Note.BATCH_2.asRead()).isEqualTo(Sample.of(at(1, 2), at(2, 7), at(3, 1), unplaced(0, 3, 1)));
    }
}
