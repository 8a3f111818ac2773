package beian.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import beian.scale.ReadingRules.ClassBound;
import beian.scale.ReadingRules.Comparison;
import beian.scale.ReadingRules.Ground;
import beian.scale.ReadingRules.Mixture;
import beian.scale.ReadingRules.Variants;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingRulesTest {

    @ParameterizedTest
    @CsvSource({
        "1, BELOW_TEN_BILLION",
        "9999999999, BELOW_TEN_BILLION",
        "10000000000, TEN_BILLION",
        "99999999999, TEN_BILLION",
        "100000000000, HUNDRED_BILLION",
        "999999999999, HUNDRED_BILLION",
        "1000000000000, TRILLION",
        "9223372036854775807, TRILLION"
    })
    void a_number_on_the_border_belongs_to_the_tier_above(long parameters, String tier) {
        var standing = place(ParameterScale.number(ScaleKind.EXACT, parameters));

        assertThat(standing).isEqualTo(standing(tier, tier));
        assertThat(standing.certainly(rank(tier))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "超千亿, HUNDRED_BILLION, HUNDRED_BILLION TRILLION",
        "双千亿级, HUNDRED_BILLION, HUNDRED_BILLION TRILLION",
        "超999.99999999亿, HUNDRED_BILLION, HUNDRED_BILLION TRILLION",
        "超999.99999998亿, TEN_BILLION, TEN_BILLION HUNDRED_BILLION TRILLION",
        "70亿+, BELOW_TEN_BILLION, BELOW_TEN_BILLION TEN_BILLION HUNDRED_BILLION TRILLION",
        "百亿至千亿, TEN_BILLION, TEN_BILLION HUNDRED_BILLION",
        "亿级, BELOW_TEN_BILLION, BELOW_TEN_BILLION",
        "十亿级, BELOW_TEN_BILLION, BELOW_TEN_BILLION",
        "百亿级, TEN_BILLION, TEN_BILLION",
        "千亿级, HUNDRED_BILLION, HUNDRED_BILLION",
        "万亿级, TRILLION, TRILLION"
    })
    void a_scale_is_counted_by_its_lower_bound_and_possible_wherever_it_reaches(
            String text, String tier, String possible) {
        assertThat(place(text)).isEqualTo(standing(tier, possible));
    }

    @ParameterizedTest
    @CsvSource({
        "百亿以下, BELOW_TEN_BILLION, BELOW_TEN_BILLION",
        "近70亿, BELOW_TEN_BILLION, BELOW_TEN_BILLION",
        "百亿以内, , BELOW_TEN_BILLION TEN_BILLION",
        "百亿级以下, , BELOW_TEN_BILLION TEN_BILLION",
        "近千亿, , BELOW_TEN_BILLION TEN_BILLION",
        "不超过千亿, , BELOW_TEN_BILLION TEN_BILLION HUNDRED_BILLION"
    })
    void an_upper_bound_alone_is_counted_only_if_a_single_tier_lies_below_it(
            String text, @Nullable String tier, String possible) {
        assertThat(place(text)).isEqualTo(standing(tier, possible));
    }

    @ParameterizedTest
    @CsvSource({
        "约1000亿, HUNDRED_BILLION, TEN_BILLION HUNDRED_BILLION",
        "约千亿, HUNDRED_BILLION, TEN_BILLION HUNDRED_BILLION",
        "约1001亿, HUNDRED_BILLION, HUNDRED_BILLION",
        "约70亿, BELOW_TEN_BILLION, BELOW_TEN_BILLION"
    })
    void an_approximate_number_on_a_border_may_be_on_either_side(String text, String tier, String possible) {
        assertThat(place(text)).isEqualTo(standing(tier, possible));
    }

    @Test
    void variants_are_placed_by_their_largest() {
        assertThat(place("60 亿、340 亿").certainly(1)).isTrue();
        assertThat(place("1.5T/7B").certainly(3)).isTrue();
    }

    @Test
    void a_mixture_is_placed_by_its_total() {
        assertThat(place("235B-A22B").certainly(2)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"未披露", "多种参数规模", "训练数据20亿"})
    void without_figure_every_tier_is_possible_and_none_is_counted(String text) {
        var standing = place(text);

        assertThat(standing).isEqualTo(new Standing(Standing.NOT_COUNTED, 0, 3));
        assertThat(IntStream.range(0, 4)).allMatch(standing::possibly).noneMatch(standing::certainly);
    }

    @Test
    void what_is_possible_is_not_certain() {
        var standing = place("超千亿");

        assertThat(standing.possibly(3)).isTrue();
        assertThat(standing.certainly(2)).isFalse();
        assertThat(standing.possibly(1)).isFalse();
    }

    @Test
    void a_standing_outside_of_what_is_possible_is_refused() {
        assertThatThrownBy(() -> new Standing(3, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standing(0, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Standing(Standing.NOT_COUNTED, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "60 亿、340 亿, LARGEST, TEN_BILLION, TEN_BILLION",
        "60 亿、340 亿, SMALLEST, BELOW_TEN_BILLION, BELOW_TEN_BILLION",
        "60 亿、340 亿, ANY, , BELOW_TEN_BILLION TEN_BILLION",
        "60 亿、340 亿, ALL, , BELOW_TEN_BILLION TEN_BILLION",
        "20 亿、60 亿, ALL, BELOW_TEN_BILLION, BELOW_TEN_BILLION"
    })
    void several_sizes_are_counted_as_the_rule_says(
            String text, Variants variants, @Nullable String tier, String possible) {
        var rules = rules(variants, Mixture.TOTAL, Ground.LOWEST, ClassBound.INCLUDED);

        assertThat(rules.place(ScaleReader.read(text), Tiers.SHIPPED)).isEqualTo(standing(tier, possible));
    }

    @Test
    void a_mixture_may_be_counted_by_its_active_parameters() {
        var rules = rules(Variants.LARGEST, Mixture.ACTIVE, Ground.LOWEST, ClassBound.INCLUDED);

        assertThat(rules.place(ScaleReader.read("235B-A22B"), Tiers.SHIPPED).certainly(1))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "千亿级, HUNDRED_BILLION, HUNDRED_BILLION",
        "双千亿级, , HUNDRED_BILLION TRILLION",
        "百亿至千亿, , TEN_BILLION HUNDRED_BILLION",
        "超千亿, , HUNDRED_BILLION TRILLION",
        "超万亿, TRILLION, TRILLION",
        "约1000亿, , TEN_BILLION HUNDRED_BILLION",
        "约70亿, BELOW_TEN_BILLION, BELOW_TEN_BILLION"
    })
    void on_the_ground_of_the_whole_a_range_over_two_tiers_is_counted_in_none(
            String text, @Nullable String tier, String possible) {
        var rules = rules(Variants.ALL, Mixture.TOTAL, Ground.WHOLE, ClassBound.INCLUDED);

        assertThat(rules.place(ScaleReader.read(text), Tiers.SHIPPED)).isEqualTo(standing(tier, possible));
    }

    @ParameterizedTest
    @CsvSource({
        "百亿级以下, BELOW_TEN_BILLION, BELOW_TEN_BILLION",
        "参数规模百亿级以下, BELOW_TEN_BILLION, BELOW_TEN_BILLION",
        "千亿级以下, , BELOW_TEN_BILLION TEN_BILLION",
        "近千亿, , BELOW_TEN_BILLION TEN_BILLION",
        "参数规模不超过千亿, , BELOW_TEN_BILLION TEN_BILLION HUNDRED_BILLION"
    })
    void only_an_upper_bound_on_a_class_can_leave_the_class_out(String text, @Nullable String tier, String possible) {
        var rules = rules(Variants.LARGEST, Mixture.TOTAL, Ground.LOWEST, ClassBound.EXCLUDED);

        assertThat(rules.place(ScaleReader.read(text), Tiers.SHIPPED)).isEqualTo(standing(tier, possible));
    }

    @ParameterizedTest
    @CsvSource({
        "LARGEST, 60 亿、340 亿, LESS, 10000000000, NO",
        "SMALLEST, 60 亿、340 亿, LESS, 10000000000, YES",
        "ANY, 60 亿、340 亿, LESS, 10000000000, YES",
        "ALL, 60 亿、340 亿, LESS, 10000000000, NO",
        "ALL, 60 亿、340 亿, LESS, 100000000000, YES",
        "ANY, 60 亿、340 亿, EQUAL, 34000000000, YES",
        "ALL, 60 亿、340 亿, EQUAL, 34000000000, NO",
        "ANY, 60 亿、340 亿, EQUAL, 20000000000, NO",
        "ANY, 千亿级, AT_LEAST, 100000000000, YES",
        "ANY, 千亿级, MORE, 100000000000, UNKNOWN",
        "ANY, 千亿级, LESS, 100000000000, NO",
        "ANY, 超千亿, MORE, 100000000000, YES",
        "ANY, 超千亿, AT_MOST, 100000000000, NO",
        "ANY, 超千亿, LESS, 1000000000000, UNKNOWN",
        "ANY, 百亿级以下, LESS, 100000000000, YES",
        "ANY, 百亿级以下, LESS, 10000000000, UNKNOWN",
        "ANY, 约1000亿, LESS, 100000000000, UNKNOWN",
        "ANY, 约1000亿, MORE, 100000000000, UNKNOWN",
        "ANY, 约1000亿, EQUAL, 100000000000, UNKNOWN",
        "ANY, 约1000亿, MORE, 99000000000, YES",
        "ANY, 2600 亿, EQUAL, 260000000000, YES",
        "ANY, 2600 亿, AT_MOST, 9223372036854775807, YES",
        "ANY, 2600 亿, MORE, 9223372036854775807, NO",
        "ANY, 未披露, LESS, 100000000000, UNKNOWN",
        "ANY, 多种参数规模, AT_LEAST, 0, UNKNOWN",
        "ANY, 训练数据20亿, LESS, 100000000000, UNKNOWN"
    })
    void a_comparison_is_yes_no_or_unknown(
            Variants variants, String text, Comparison comparison, long bound, Truth truth) {
        var rules = rules(variants, Mixture.TOTAL, Ground.LOWEST, ClassBound.INCLUDED);

        assertThat(rules.compare(ScaleReader.read(text), comparison, bound)).isEqualTo(truth);
    }

    @Test
    void at_or_below_a_class_has_two_readings() {
        assertThat(Tiers.SHIPPED.atOrBelow(1)).containsExactly(100_000_000_000L, 10_000_000_000L);
        assertThat(Tiers.SHIPPED.atOrBelow(0)).containsExactly(10_000_000_000L);
        assertThat(Tiers.SHIPPED.atOrBelow(3)).containsExactly(1_000_000_000_000L);
    }

    @Test
    void tiers_begin_at_zero_ascend_and_have_codes_of_their_own() {
        assertThatThrownBy(() -> new Tiers(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tiers(List.of(tier("A", 1)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tiers(List.of(tier("A", 0), tier("B", 0))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Tiers(List.of(tier("A", 0), tier("A", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Tier tier(String code, long lowerBound) {
        return new Tier(code, lowerBound, code, code);
    }

    private static ReadingRules rules(Variants variants, Mixture mixture, Ground ground, ClassBound atMost) {
        return new ReadingRules(variants, mixture, ground, ground, ground, atMost);
    }

    private static Standing place(String text) {
        return place(ScaleReader.read(text));
    }

    private static Standing place(ParameterScale scale) {
        return ReadingRules.SHIPPED.place(scale, Tiers.SHIPPED);
    }

    /** @param possible codes of all tiers that are possible, ascending */
    private static Standing standing(@Nullable String counted, String possible) {
        var ranks = Arrays.stream(possible.split(" "))
                .mapToInt(ReadingRulesTest::rank)
                .toArray();
        assertThat(ranks)
                .containsExactly(
                        IntStream.range(ranks[0], ranks[0] + ranks.length).toArray());
        int rank = counted == null ? Standing.NOT_COUNTED : rank(counted);
        return new Standing(rank, ranks[0], ranks[ranks.length - 1]);
    }

    private static int rank(String code) {
        return Tiers.SHIPPED.rank(code);
    }
}
