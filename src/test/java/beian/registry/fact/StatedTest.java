package beian.registry.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers as sources state them: what is more or less than a number is at least one off it. */
class StatedTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "238 | 238 | 238",
                "1,067 家 | | ",
                "1,067家 | 1067 | 1067",
                "490余 | 491 | ",
                "490多 | 491 | ",
                "490以上 | 490 | ",
                "超490款 | 491 | ",
                "超过490 | 491 | ",
                "逾490 | 491 | ",
                "近500 | | 499",
                "不足500 | | 499",
                "约490 | | ",
                "超490余 | | ",
                "1234567890 | | "
            })
    void bounds_are_read_and_nothing_is_guessed(String printed, Integer least, Integer most) {
        Stated stated = Stated.read(printed);

        assertThat(stated.printed()).isEqualTo(printed);
        assertThat(stated.least()).isEqualTo(least);
        assertThat(stated.most()).isEqualTo(most);
        assertThat(stated.isNumber()).isEqualTo(least != null || most != null);
        assertThat(stated.numbering()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"490余, 490, 1, 0", "490余, 491, 0, 0", "近500, 500, 0, 1", "238, 241, 0, 3", "约490, 3, 0, 0"})
    void what_a_count_lacks_or_has_too_many_is_told_against_the_nearer_bound(
            String printed, int counted, int lacking, int surplus) {
        Stated stated = Stated.read(printed);

        assertThat(stated.shortOf(counted)).isEqualTo(lacking);
        assertThat(stated.exceededBy(counted)).isEqualTo(surplus);
        assertThat(stated.holds(counted, counted)).isEqualTo(stated.isNumber() && lacking + surplus == 0);
    }
}
