package beian.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchSoundTest {

    private static final String STORED = SearchSound.of("文心一言", "北京百度网讯科技有限公司");

    private static boolean found(String word) {
        String sought = SearchSound.sought(word);
        return sought != null && STORED.contains(sought);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wenxin", "WenXinYiYan", "wxyy", "xinyi", "baidu", "bjbdwx", "ｗｅｎｘｉｎ", "bai"})
    void finds_names_by_pinyin_and_by_initials_from_any_character(String word) {
        assertThat(found(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"enxin", "an", "ai", "w", "wenxinyiyanx", "%", "_"})
    void finds_nothing_that_begins_inside_of_a_syllable(String word) {
        assertThat(found(word)).isFalse();
    }

    @Test
    void finds_traditional_characters_both_ways() {
        assertThat(SearchSound.sought("訊飛")).isEqualTo("讯飞");
        assertThat(SearchSound.of("訊飛星火")).contains("讯飞星火");
    }

    @Test
    void sorts_by_syllables_and_not_by_letters_and_passes_over_quotes() {
        List<String> sorted = Stream.of("西安", "“先锋”", "阿里", "Alpha", "360智脑")
                .sorted(Comparator.comparing(SearchSound::order))
                .toList();
        assertThat(sorted).containsExactly("360智脑", "阿里", "Alpha", "西安", "“先锋”");
    }
}
