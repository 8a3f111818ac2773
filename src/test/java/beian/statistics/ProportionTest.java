package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    /** R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, table I, methods 3 and 5. */
    @ParameterizedTest
    @CsvSource({
        "81, 263, 0.2553, 0.3662, 0.2527, 0.3676",
        "15, 148, 0.0624, 0.1605, 0.0578, 0.1617",
        "0, 20, 0.0000, 0.1611, 0.0000, 0.1684",
        "1, 29, 0.0061, 0.1718, 0.0009, 0.1776"
    })
    void intervals_are_those_that_newcombe_published(
            long hits, long of, double wilsonLow, double wilsonHigh, double exactLow, double exactHigh) {
        var share = Proportion.of(hits, of);
        isAbout(share.wilson(0.95), wilsonLow, wilsonHigh, 0.00006);
        isAbout(share.clopperPearson(0.95), exactLow, exactHigh, 0.00006);
    }

    @Test
    void one_of_eight_in_the_first_batch_is_below_a_hundred_billion() {
        var share = Proportion.of(1, 8);
        isAbout(share.wilson(0.95), 0.02, 0.47, 0.005);
        isAbout(share.clopperPearson(0.95), 0.00, 0.53, 0.005);
        assertThat(share.wilson(0.95).contains(share.share())).isTrue();
    }

    @Test
    void all_rows_bound_a_share() {
        assertThat(Range.ofShare(6, 13, 14)).isEqualTo(new Range(6 / 14.0, 13 / 14.0));
        assertThatThrownBy(() -> Range.ofShare(6, 5, 14)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Range.ofShare(0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void there_is_no_share_of_nothing() {
        assertThatThrownBy(() -> Proportion.of(0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Proportion.of(3, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void isAbout(Interval interval, double low, double high, double tolerance) {
        assertThat(interval.low()).isEqualTo(low, within(tolerance));
        assertThat(interval.high()).isEqualTo(high, within(tolerance));
    }
}
