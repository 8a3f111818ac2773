package beian.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.Unit;
import org.junit.jupiter.api.Test;

class AgreementTest {

    /** Two film critics, 160 films: A. Agresti, Categorical Data Analysis, 2nd ed. (2002), section 10.5: 0.389, s. e. 0.060. */
    @Test
    void two_film_critics() {
        var critics = Agreement.kappa(new long[][] {{24, 8, 13}, {8, 13, 11}, {10, 9, 64}})
                .value()
                .orElseThrow();
        assertThat(critics.kappa()).isEqualTo(0.389, within(0.0005));
        double standardError = (critics.interval().high() - critics.interval().low()) / 2 / 1.959964;
        assertThat(standardError).isEqualTo(0.060, within(0.0005));
    }

    /** The delta method for a multinomial table, with the slopes of kappa taken numerically. */
    @Test
    void the_standard_error_follows_from_the_slopes_of_kappa() {
        double[][] shares = {{0.30, 0.20, 0.02}, {0.01, 0.25, 0.05}, {0.00, 0.03, 0.14}};
        var table = new long[3][3];
        double mean = 0;
        double square = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                table[i][j] = Math.round(shares[i][j] * 1000);
                double before = kappa(shares);
                shares[i][j] += 1e-6;
                double slope = (kappa(shares) - before) / 1e-6;
                shares[i][j] -= 1e-6;
                mean += shares[i][j] * slope;
                square += shares[i][j] * slope * slope;
            }
        }
        double standardError = Math.sqrt((square - mean * mean) / 1000);
        var interval = Agreement.kappa(table).value().orElseThrow().interval();
        assertThat(interval.high() - interval.low()).isEqualTo(2 * 1.959964 * standardError, within(1e-5));
    }

    /** Of shares that need not add up to one. */
    private static double kappa(double[][] shares) {
        double all = 0;
        double same = 0;
        double expected = 0;
        for (int i = 0; i < 3; i++) {
            double first = 0;
            double second = 0;
            for (int j = 0; j < 3; j++) {
                first += shares[i][j];
                second += shares[j][i];
            }
            all += first;
            same += shares[i][i];
            expected += first * second;
        }
        return (same / all - expected / all / all) / (1 - expected / all / all);
    }

    /** The example of the article "Cohen's kappa" of the English Wikipedia. */
    @Test
    void two_readers_of_fifty_proposals() {
        var readers = Agreement.kappa(new long[][] {{20, 5}, {10, 15}}).value().orElseThrow();
        assertThat(readers.observed()).isEqualTo(0.7, within(1e-12));
        assertThat(readers.expected()).isEqualTo(0.5, within(1e-12));
        assertThat(readers.kappa()).isEqualTo(0.4, within(1e-12));
    }

    @Test
    void full_agreement_is_one() {
        var same = Agreement.kappa(new long[][] {{7, 0}, {0, 3}}).value().orElseThrow();
        assertThat(same.kappa()).isEqualTo(1);
        assertThat(same.interval()).isEqualTo(new Interval(1, 1, 0.95));
    }

    @Test
    void one_category_or_no_row_tells_nothing() {
        assertThat(Agreement.kappa(new long[][] {{9, 0}, {0, 0}}))
                .isEqualTo(new TooFew<>(Measure.COHENS_KAPPA, Unit.CATEGORIES, 2, 1));
        assertThat(Agreement.kappa(new long[2][2])).isEqualTo(new TooFew<>(Measure.COHENS_KAPPA, Unit.ROWS, 1, 0));
    }
}
