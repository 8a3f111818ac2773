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
