package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.TooMany;
import beian.statistics.Finding.Unit;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareTrendTest {

    private static final Draws DRAWS = Draws.seeded(6);

    /**
     * Lung tumours in mice, from the Encyclopedia of Biostatistics (1998), with T. Hothorn's message to R-help of 2005-11-29: the
     * permutation test of the package coin has the statistic 10.6381 = z² (138 - 1) / 138, p = 0.001108.
     */
    @Test
    void more_tumours_with_more_of_the_substance() {
        var trend = over(Proportion.of(2, 40), Proportion.of(7, 50), Proportion.of(15, 48));
        assertThat(trend.z() * trend.z() * 137 / 138).isEqualTo(10.6381, within(0.00005));
        assertThat(trend.chance().p()).isEqualTo(0.001108, within(0.0006));
        assertThat(trend.twoGroups()).isInstanceOf(TooMany.class);
    }

    /** Fisher's tea: three of four cups told right, two-sided 0.4857. */
    @Test
    void fishers_tea() {
        var tea = over(Proportion.of(1, 4), Proportion.of(3, 4));
        var exact = tea.twoGroups().value().orElseThrow();
        assertThat(exact.fisher()).isEqualTo(0.4857, within(0.00005));
        assertThat(exact.difference()).isEqualTo(0.5);
        assertThat(tea.chance().p()).isEqualTo(exact.fisher(), within(1e-9));
        assertThat(tea.perGroup()).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void boschloo_is_sharper_than_fisher() {
        var exact = over(Proportion.of(1, 8), Proportion.of(6, 9))
                .twoGroups()
                .value()
                .orElseThrow();
        assertThat(exact.fisher()).isEqualTo(0.0498, within(0.00005));
        assertThat(exact.boschloo().value().orElseThrow()).isEqualTo(0.0338, within(0.00005));
    }

    @Test
    void a_large_table_goes_without_boschloo_and_says_so() {
        var exact = over(Proportion.of(150, 600), Proportion.of(140, 600))
                .twoGroups()
                .value()
                .orElseThrow();
        assertThat(exact.boschloo()).isEqualTo(new TooMany<>(Measure.BOSCHLOO, Unit.ROWS, 1000, 1200));
        assertThat(exact.fisher()).isBetween(0.3, 0.7);
    }

    @Test
    void groups_turned_around_turn_the_sign() {
        var up = over(Proportion.of(1, 8), Proportion.of(2, 10), Proportion.of(4, 6));
        var down = over(Proportion.of(4, 6), Proportion.of(2, 10), Proportion.of(1, 8));
        assertThat(down.z()).isEqualTo(-up.z(), within(1e-12));
        assertThat(down.perGroup()).isEqualTo(-up.perGroup(), within(1e-12));
        assertThat(down.chance().p()).isEqualTo(up.chance().p(), within(1e-12));
    }

    @Test
    void without_two_groups_or_two_outcomes_there_is_no_trend() {
        assertThat(ShareTrend.over(List.of(Proportion.of(1, 2)), DRAWS))
                .isEqualTo(new TooFew<>(Measure.COCHRAN_ARMITAGE, Unit.GROUPS, 2, 1));
        assertThat(ShareTrend.over(List.of(Proportion.of(2, 2), Proportion.of(7, 7)), DRAWS))
                .isEqualTo(new TooFew<>(Measure.COCHRAN_ARMITAGE, Unit.CATEGORIES, 2, 1));
    }

    private static ShareTrend over(Proportion... shares) {
        return ShareTrend.over(List.of(shares), DRAWS).value().orElseThrow();
    }
}
