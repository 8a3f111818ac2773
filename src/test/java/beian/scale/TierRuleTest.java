package beian.scale;

import static beian.scale.Tier.BELOW_TEN_BILLION;
import static beian.scale.Tier.HUNDRED_BILLION;
import static beian.scale.Tier.TEN_BILLION;
import static beian.scale.Tier.TRILLION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TierRuleTest {

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
    void a_number_on_the_border_belongs_to_the_tier_above(long parameters, Tier tier) {
        var placement = TierRule.place(ParameterScale.number(ScaleKind.EXACT, parameters));

        assertThat(placement).isEqualTo(new Placement(tier, Set.of(tier)));
        assertThat(placement.certainly(tier)).isTrue();
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
            String text, Tier tier, String possible) {
        assertThat(place(text)).isEqualTo(new Placement(tier, tiers(possible)));
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
            String text, @Nullable Tier tier, String possible) {
        assertThat(place(text)).isEqualTo(new Placement(tier, tiers(possible)));
    }

    @ParameterizedTest
    @CsvSource({
        "约1000亿, HUNDRED_BILLION, TEN_BILLION HUNDRED_BILLION",
        "约千亿, HUNDRED_BILLION, TEN_BILLION HUNDRED_BILLION",
        "约1001亿, HUNDRED_BILLION, HUNDRED_BILLION",
        "约70亿, BELOW_TEN_BILLION, BELOW_TEN_BILLION"
    })
    void an_approximate_number_on_a_border_may_be_on_either_side(String text, Tier tier, String possible) {
        assertThat(place(text)).isEqualTo(new Placement(tier, tiers(possible)));
    }

    @Test
    void variants_are_placed_by_their_largest() {
        assertThat(place("60 亿、340 亿").certainly(TEN_BILLION)).isTrue();
        assertThat(place("1.5T/7B").certainly(TRILLION)).isTrue();
    }

    @Test
    void a_mixture_is_placed_by_its_total() {
        assertThat(place("235B-A22B").certainly(HUNDRED_BILLION)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"未披露", "多种参数规模", "训练数据20亿"})
    void without_figure_every_tier_is_possible_and_none_is_counted(String text) {
        var placement = place(text);

        assertThat(placement).isEqualTo(new Placement(null, EnumSet.allOf(Tier.class)));
        assertThat(Tier.values()).allMatch(placement::possibly).noneMatch(placement::certainly);
    }

    @Test
    void what_is_possible_is_not_certain() {
        var placement = place("超千亿");

        assertThat(placement.possibly(TRILLION)).isTrue();
        assertThat(placement.certainly(HUNDRED_BILLION)).isFalse();
        assertThat(placement.possibly(TEN_BILLION)).isFalse();
    }

    @Test
    void tiers_have_bounds_and_names() {
        assertThat(Tier.values())
                .extracting(Tier::lowerBound)
                .containsExactly(0L, 10_000_000_000L, 100_000_000_000L, 1_000_000_000_000L);
        assertThat(Tier.values()).extracting(Tier::chinese).containsExactly("百亿以下", "百亿级", "千亿级", "万亿级");
        assertThat(Tier.values())
                .extracting(Tier::english)
                .containsExactly(
                        "below 10 billion", "10–100 billion", "100 billion–1 trillion", "1 trillion and above");
    }

    @Test
    void a_placement_outside_of_what_is_possible_is_refused() {
        assertThatThrownBy(() -> new Placement(TRILLION, Set.of(BELOW_TEN_BILLION)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Placement(null, Set.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Placement place(String text) {
        return TierRule.place(ScaleReader.read(text));
    }

    private static Set<Tier> tiers(String names) {
        return EnumSet.copyOf(List.copyOf(
                Arrays.stream(names.split(" ", -1)).map(Tier::valueOf).toList()));
    }
}
