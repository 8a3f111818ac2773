package beian.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ParameterScaleTest {

    @ParameterizedTest
    @EnumSource
    void only_the_last_three_kinds_have_no_figure(ScaleKind kind) {
        assertThat(kind.hasFigure())
                .isEqualTo(!List.of(ScaleKind.QUALITATIVE, ScaleKind.NOT_PARAMETERS, ScaleKind.UNDISCLOSED)
                        .contains(kind));
    }

    @ParameterizedTest
    @CsvSource({
        "EXACT,,,false,false,a figure has a bound",
        "QUALITATIVE,7,7,true,true,a figure has a bound",
        "EXACT,0,7,true,true,a lower bound is positive",
        "AT_MOST,,-7,false,true,an upper bound is positive",
        "AT_MOST,,7,true,true,an open lower bound",
        "AT_LEAST,7,,true,true,an open upper bound",
        "ORDER,8,7,true,true,the bounds leave room",
        "ORDER,7,7,true,false,the bounds leave room",
        "ORDER,7,8,false,false,the bounds leave room",
        "VARIANTS,7,7,true,true,only variants have sizes",
        "MIXTURE,7,7,true,true,only a mixture has active"
    })
    void contradictions_are_refused(
            ScaleKind kind,
            @Nullable Long lower,
            @Nullable Long upper,
            boolean lowerInclusive,
            boolean upperInclusive,
            String rule) {
        assertThatThrownBy(() ->
                        new ParameterScale(null, kind, lower, upper, lowerInclusive, upperInclusive, List.of(), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(rule);
    }

    @Test
    void sizes_cannot_be_changed_from_outside() {
        var sizes = new ArrayList<>(List.of(7L, 13L));
        var scale = ParameterScale.variants(sizes);
        sizes.clear();

        assertThat(scale.variants()).containsExactly(7L, 13L);
    }
}
