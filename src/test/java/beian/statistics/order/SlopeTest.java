package beian.statistics.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SlopeTest {

    /** The example of {@code ci.theil} in R's package statpsych: 0.5, at the level of 95 % from 0.3243243 to 0.75. */
    @Test
    void slope_and_interval_are_those_of_the_r_package() {
        double[] y = {21, 4, 9, 12, 35, 18, 10, 22, 24, 1, 6, 8, 13, 16, 19};
        double[] x = {67, 28, 30, 28, 52, 40, 25, 37, 44, 10, 14, 20, 28, 40, 51};
        var slope = Slope.of(x, y, 1.959963984540054);
        assertThat(slope.median()).isEqualTo(0.5);
        assertThat(slope.low()).isEqualTo(0.3243243, within(1e-7));
        assertThat(slope.high()).isEqualTo(0.75);
    }

    /** P. K. Sen, Journal of the American Statistical Association 63 (1968) 1379–1389, the numerical example: 4. */
    @Test
    void slope_is_that_of_sens_paper() {
        double[] x = {1, 2, 3, 4, 10, 12, 18};
        double[] y = {9, 15, 19, 20, 45, 55, 78};
        assertThat(Slope.of(x, y, 1.8).median()).isEqualTo(4);
    }
}
