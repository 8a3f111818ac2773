package beian.intake.name;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.name.Likeness.Kind;
import beian.intake.row.Tables;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {

    @ParameterizedTest
    @CsvSource({
        "SAME_NORMALISED, 北京智谱华章科技有限公司, 智谱华章科技",
        "SAME_NORMALISED, ＭｉｎｉＭａｘ, minimax",
        "SAME_NORMALISED, 云知声智能科技股份有限公司, 云知声智能科技",
        "SAME_PINYIN, 天宫大模型, 天工大模型",
        "SAME_PINYIN, 北京衔远科技有限公司, 贤远科技",
        "CONTAINS, 百度, 北京百度网讯科技有限公司",
        "SIMILAR, 衍远, 衔远",
        "SIMILAR, 衍远科技, 北京衔远科技有限公司",
        "SIMILAR, 慕小仙, 摹小仙",
        "SIMILAR, 慕小仙大模型, 摹小仙",
        "UNLIKE, 品商大模型, 北京百度网讯科技有限公司",
        "UNLIKE, 上海人工智能实验室, 百度",
    })
    void names_are_alike_in_one_way(Kind kind, String a, String b) {
        assertThat(Likeness.of(a, b).kind()).isEqualTo(kind);
        assertThat(Likeness.of(b, a)).isEqualTo(Likeness.of(a, b));
        assertThat(Likeness.of(a, b).score()).isBetween(0.0, 1.0);
    }

    @Test
    void among_the_registrants_the_one_that_was_meant_comes_first() {
        Candidates registrants = Candidates.among(registered(3));

        assertThat(registrants.like("衍远科技", 3).get(0).name()).isEqualTo("北京衔远科技有限公司");
        assertThat(Candidates.of("慕小仙大模型", registered(2), 1).get(0).name()).isEqualTo("摹小仙");
        assertThat(registrants.like("第四范式", 3)).allMatch(found -> found.name().contains("第四范式"));
        assertThat(registrants.like("稀奇古怪牌煎饼果子", 3)).isEmpty();
    }

    @Test
    void five_thousand_known_names_are_searched_in_milliseconds() {
        List<String> known = new ArrayList<>();
        List<String> registrants = registered(3);
        while (known.size() < 5000) {
            known.add(registrants.get(known.size() % registrants.size()) + (known.size() / registrants.size()));
        }
        Candidates candidates = Candidates.among(known);
        registrants.subList(0, 100).forEach(name -> candidates.like(name, 5));

        long start = System.nanoTime();
        registrants.subList(100, 300).forEach(name -> candidates.like(name, 5));
        double each = (System.nanoTime() - start) / 1e6 / 200;

        System.out.printf("%.2f ms for a name among 5,000%n", each);
        assertThat(each).isLessThan(50);
    }

    /** A column of the national list's last attachments. */
    private static List<String> registered(int column) {
        List<String> names = new ArrayList<>();
        for (String attachment : List.of("2024-04", "2025-06", "2025-12")) {
            Tables.parse(new InputStreamReader(
                            LikenessTest.class.getResourceAsStream("/samples/register/" + attachment + ".csv"),
                            StandardCharsets.UTF_8))
                    .forEach(line -> names.add(line.get(column)));
        }
        return names;
    }
}
