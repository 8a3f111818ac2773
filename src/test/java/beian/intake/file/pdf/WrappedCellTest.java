package beian.intake.file.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrappedCellTest {

    private static final float LETTER = 6;

    /** Each letter 6 points wide, in a cell of so many letters. */
    private static String text(int letters, String... lines) {
        List<TextLine> wrapped = new ArrayList<>();
        for (String line : lines) {
            wrapped.add(new TextLine(line, 0, line.length() * LETTER, wrapped.size() * 12, 10, LETTER));
        }
        return new WrappedCell(wrapped, 0, letters * LETTER).text();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 北京百度网讯, 科技有限公司, 北京百度网讯科技有限公司",
        "12, Beijing-, WenXinYiYan, Beijing-WenXinYiYan",
        "12, 2024, /4/3, 2024/4/3",
        "12, Beijing-WenX, inYiYan, Beijing-WenXinYiYan",
        "12, Large, Language, Large Language",
        "12, 豆包 AI, Chat, 豆包 AI Chat",
        "12, 豆包AI, 大模型, 豆包AI大模型",
        "12, 'GPT (', x, GPT (x"
    })
    void is_put_together_as_it_was_before(int letters, String line, String next, String whole) {
        assertThat(text(letters, line, next)).isEqualTo(whole);
    }
}
