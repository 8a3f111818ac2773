package beian.ruleset.word;

import static org.assertj.core.api.Assertions.assertThat;

import beian.ruleset.word.Finder.Word;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FinderTest {

    private static final Finder FINDER = new Words()
            .add(List.of("机器学习"), Word.NOTHING)
            .add(List.of("学习", "语音", "语音对话", "Math", "law", "3D"), 1)
            .add(List.of("对话", "对话框架设计"), 2)
            .finder();

    @ParameterizedTest
    @CsvSource({
        "学习对话, 学习 对话",
        "机器学习, ''",
        "机器学习学习, 学习",
        "语音对话, 语音对话",
        "语音、对话, 语音 对话",
        "对话框架, 对话",
        "对 话, 对话",
        "MathGPT, Math",
        "AI math, Math",
        "ＭＡＴＨ, Math",
        "aftermath, ''",
        "mathematics, ''",
        "Lawyer, ''",
        "My-Law助手, law",
        "LAWGPT, ''",
        "Tripo3D, 3D",
        "学, ''"
    })
    void the_longest_word_from_the_left_hides_those_within_it(String text, String words) {
        assertThat(String.join(" ", Words.texts(FINDER.find(text)))).isEqualTo(words);
    }

    @Test
    void without_a_text_nothing_is_found() {
        assertThat(FINDER.find(null)).isEmpty();
        assertThat(FINDER.find("")).isEmpty();
    }
}
