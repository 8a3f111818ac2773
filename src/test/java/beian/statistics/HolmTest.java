package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HolmTest {

    /** The example of the article "Holm–Bonferroni method" of the English Wikipedia. */
    @Test
    void adjusts_as_in_the_textbook_example() {
        var adjusted = Holm.adjust(List.of(0.01, 0.04, 0.03, 0.005));
        var expected = List.of(0.03, 0.06, 0.06, 0.02);
        for (int i = 0; i < 4; i++) {
            assertThat(adjusted.get(i)).isEqualTo(expected.get(i), within(1e-12));
        }
    }

    @Test
    void never_leaves_zero_to_one_and_keeps_a_single_test() {
        assertThat(Holm.adjust(List.of(0.7, 0.8, 1.0))).containsExactly(1.0, 1.0, 1.0);
        assertThat(Holm.adjust(List.of(0.2))).containsExactly(0.2);
        assertThat(Holm.adjust(List.of())).isEmpty();
    }
}
