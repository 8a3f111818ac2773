package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ConcentrationTest {

    /** The example of the US Department of Justice's page on the Herfindahl-Hirschman index: 2,600 of 10,000. */
    @Test
    void four_firms_with_30_30_20_and_20_percent() {
        var market = Concentration.of(List.of(20L, 30L, 30L, 20L));
        assertThat(market.herfindahl()).isEqualTo(0.26, within(1e-12));
        assertThat(market.topShare(1)).isEqualTo(0.3);
        assertThat(market.topShare(3)).isEqualTo(0.8);
        assertThat(market.topShare(9)).isEqualTo(1);
    }

    /** The example of the function {@code ineq} of R's package of that name. */
    @Test
    void gini_is_that_of_the_r_package() {
        var incomes = List.of(541L, 1463L, 2445L, 3438L, 4437L, 5401L, 6392L, 8304L, 11904L, 22261L);
        assertThat(Concentration.of(incomes).gini()).isEqualTo(0.4620911, within(1e-7));
    }

    @Test
    void equal_holders_are_not_concentrated_and_those_without_rows_do_not_count() {
        var equal = Concentration.of(List.of(5L, 0L, 5L, 5L, 5L));
        assertThat(equal.holders()).isEqualTo(4);
        assertThat(equal.herfindahl()).isEqualTo(0.25);
        assertThat(equal.gini()).isEqualTo(0, within(1e-12));
        assertThatThrownBy(() -> Concentration.of(List.of(0L))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Concentration.of(List.of(3L, -1L))).isInstanceOf(IllegalArgumentException.class);
    }
}
