package beian.scale;

import static beian.scale.ScaleKind.NOT_PARAMETERS;
import static beian.scale.ScaleKind.QUALITATIVE;
import static beian.scale.ScaleKind.UNDISCLOSED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In the tables below a line holds one reading and, parted by bars, the texts that are read so. */
class ScaleReaderTest {

    @ParameterizedTest
    @CsvFileSource(resources = "/parameter-scale-readings.csv", numLinesToSkip = 1)
    void reads_every_text_of_the_note_as_expected(
            @Nullable String verbatim,
            int rows,
            ScaleKind kind,
            @Nullable Long lower,
            @Nullable Long upper,
            @Nullable Boolean lowerInclusive,
            @Nullable Boolean upperInclusive) {
        var scale = ScaleReader.read(verbatim);

        assertThat(rows).isPositive();
        assertThat(scale.verbatim()).isEqualTo(verbatim);
        assertThat(scale.kind()).isEqualTo(kind);
        assertThat(scale.lower()).isEqualTo(lower);
        assertThat(scale.upper()).isEqualTo(upper);
        assertThat(scale.lowerInclusive()).isEqualTo(Boolean.TRUE.equals(lowerInclusive));
        assertThat(scale.upperInclusive()).isEqualTo(Boolean.TRUE.equals(upperInclusive));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            EXACT;         [7e9, 7e9];     7b | 7 B | 70亿参数 | 70亿个参数 | 参数规模：70亿 | 70億參數 | 总参数70亿 | 7000M
            EXACT;         [130e9, 130e9]; 130B | １３０Ｂ | 1300亿 | 1,300亿 | 0.13T | 1300億
            EXACT;         [175e9, 175e9]; 1750亿 | 1,750亿 | 参数量为1,750亿 | １７５０亿 | 1.75千亿
            EXACT;         [1.8e9, 1.8e9]; 1.8B | １．８ｂ | 18亿
            EXACT;         [540e6, 540e6]; 540M | 5.4亿
            EXACT;         [500e6, 500e6]; 0.5B | 5亿 | 50000万
            EXACT;         [1e12, 1e12];   1万亿 | 1T | 1萬億 | 10000亿
            EXACT;         [1.5e12, 1.5e12]; 1.5T | 1.5万亿
            APPROXIMATE;   [7e9, 7e9];     约70亿 | 70亿左右 | 大约 7B | 约70亿参数 | 参数规模约为70亿 | ～70亿 | 約70億 | 约70亿左右
            APPROXIMATE;   [7e9, 7e9];     70亿级 | 7B级别
            APPROXIMATE;   [1e11, 1e11];   约千亿 | 千亿左右 | 约1000亿
            ORDER;         [1e8, 1e9);     亿级 | 数亿
            ORDER;         [1e9, 1e10);    十亿级 | 数十亿参数
            ORDER;         [1e10, 1e11);   百亿 | 百亿级别 | 百亿参数 | 参数百亿 | 数百亿 | 参数数百亿 | 10B级 | 参数规模达百亿级
            ORDER;         [1e11, 1e12);   千亿量级 | 千亿参数规模 | 千亿规模 | 千亿级参数 | 千亿参数级别 | 几千亿 | 1000亿级 | 千億級
            ORDER;         [1e12, );       万亿 | 万亿参数 | 1万亿级 | 萬億級
            ORDER;         [1e13, );       十万亿级
            AT_LEAST;      (7e9, );        超70亿 | >7B | 70亿以上 | 70亿以上参数 | 超70亿以上
            AT_LEAST;      [7e9, );        70亿+ | ７Ｂ＋ | 不低于70亿 | ≥7B
            AT_LEAST;      (1e10, );       超百亿 | 超百亿级 | 超数百亿
            AT_LEAST;      [1e10, );       百亿+ | 百亿级以上 | 数百亿以上
            AT_LEAST;      (1e11, );       超千亿 | 超过千亿 | 千亿以上 | 参数规模超千亿 | 超千亿参数
            AT_LEAST;      (1e12, );       万亿以上 | 超万亿级
            AT_MOST;       (, 7e9);        近70亿 | 70亿以下 | <7B
            AT_MOST;       (, 7e9];        不超过70亿 | ≤7B | 70亿以内
            AT_MOST;       (, 1e10);       百亿以下 | 不足百亿 | 近百亿
            AT_MOST;       (, 1e11);       百亿级以下 | 百亿级参数以下 | 不超过百亿级 | 千亿以下 | 近千亿
            AMBIGUOUS_ORDER; [1e10, 1e12); 百亿至千亿 | 百亿级到千亿级 | 百亿~千亿 | 百亿—千亿参数
            AMBIGUOUS_ORDER; [1e10, );     百亿至万亿 | 双百亿级
            AMBIGUOUS_ORDER; [1e11, );     双千亿 | 雙千億級 | 双千亿级参数
            """)
    void reads_a_figure(ScaleKind kind, String interval, String texts) {
        for (var text : each(texts)) {
            var scale = ScaleReader.read(text);

            assertThat(scale.kind()).as(text).isEqualTo(kind);
            assertThat(Interval.of(scale)).as(text).isEqualTo(Interval.parse(interval));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            7e9 13e9;      7B/13B | 13B、7B | 13B、7B、13B | 7B,13B | ７Ｂ，１３Ｂ | 参数规模：7B以及13B | 70亿参数、130亿参数
            7e9 13e9 34e9; 7B、13B、34B | 70亿、130亿和340亿
            6e9 34e9;      60 亿和340 亿 | 60 亿、340 亿
            7e9 175e9;     1,750亿,70亿
            """)
    void keeps_stated_sizes_as_a_set(String sizes, String texts) {
        var expected = Arrays.stream(sizes.split(" ", -1)).map(Interval::whole).toList();
        for (var text : each(texts)) {
            var scale = ScaleReader.read(text);

            assertThat(scale.kind()).as(text).isEqualTo(ScaleKind.VARIANTS);
            assertThat(scale.variants()).isEqualTo(expected);
            assertThat(scale.lower()).isEqualTo(expected.get(0));
            assertThat(scale.upper()).isEqualTo(expected.get(expected.size() - 1));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            235e9; 22e9; 235B-A22B | 235b‑a22b | ２３５Ｂ－Ａ２２Ｂ | 2350亿总参数、220亿激活
            389e9; 52e9; 3890亿总参数、520亿激活 | 3890億總參數，520億激活參數 | 总参数量3890亿，激活参数量520亿
            """)
    void keeps_total_and_active_parameters_apart(String total, String active, String texts) {
        for (var text : each(texts)) {
            var scale = ScaleReader.read(text);

            assertThat(scale)
                    .isEqualTo(ParameterScale.mixture(Interval.whole(total), Interval.whole(active))
                            .saying(text));
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\u3000", "\u00a0\n", "-", "—", "——", "－", "/", "／", "N/A", "n/a", "ＮＡ"})
    @ValueSource(strings = {"未披露", "未公开", "未公開", "暂未公布", "参数规模未披露", "不详"})
    void takes_a_blank_or_a_refusal_as_undisclosed(@Nullable String text) {
        assertThat(ScaleReader.read(text)).isEqualTo(without(text, UNDISCLOSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"训练数据20亿", "2万亿token", "2T Tokens", "百亿级语料", "20亿张图片", "视频 20 亿左右"})
    @ValueSource(strings = {"70亿条", "500GB", "1.5TB", "1.5 T B", "訓練數據百億級"})
    void does_not_take_data_for_parameters(String text) {
        assertThat(ScaleReader.read(text)).isEqualTo(without(text, NOT_PARAMETERS));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            no number of parameters;     多种参数规模 | 大模型 | 有条件公开 | 8x7B | 7B等 | 7B？ | 亿 | 亿参数 | 万 | 70 | 70参数 | B | 7Bn | 激活参数22B
            one figure or two;           7B13B | 7B 13B | 60 340亿 | 60，340亿 | 1 750亿 | 60、340亿 | 7/13B | 百亿千亿 | 70参数亿
            a range or two variants;     70亿-130亿 | 70亿至130亿 | 7B~13B
            a range that goes down;      千亿至百亿 | 百亿至百亿
            parameters and data;         70亿参数，2万亿token | 参数70亿，训练数据500GB
            qualifiers that disagree;    约70亿以上 | 超70亿以下 | 约千亿级 | 约数百亿
            a bound without a number;    万亿级以下 | 70亿级以下 | 近万亿级 | 以上 | 超
            not written as a number;     007B | 1,75亿 | 1,7500亿 | 1,750,亿 | 1..5B | .5B | 5.B | 1e9B | ½亿 | 7²亿 | ٧亿 | 七十亿
            not written as a unit;       7兆 | 1亿亿 | 1BB | 7G
            zero, negative or beyond;    0 | 0亿 | 0.0B | -70亿 | −７Ｂ | +70亿 | 0.0000000001B | 99999999999999999999亿 | 9223373T
            not a mixture;               22B-A235B | 22B-A22B | 235B-22B | 235B-A0B | 235B-A22B、30B-A3B | 520亿激活
            not a list;                  7B/0B | 7B/ | /7B | 7B、约13B
            """)
    void does_not_guess_at_what_it_cannot_read_completely(String reason, String texts) {
        for (var text : each(texts)) {
            assertThat(ScaleReader.read(text)).as(reason).isEqualTo(without(text, QUALITATIVE));
        }
    }

    @Test
    void reads_two_hundred_characters_and_no_more() {
        var longest = "\u3000".repeat(198) + "7B";

        assertThat(ScaleReader.read(longest).lower()).isEqualTo(7_000_000_000L);
        assertThat(ScaleReader.read(longest + "\u3000").kind()).isEqualTo(QUALITATIVE);
    }

    private static List<String> each(String texts) {
        return List.of(texts.split(" \\| ", -1));
    }

    private static ParameterScale without(@Nullable String verbatim, ScaleKind kind) {
        return ParameterScale.withoutFigure(kind).saying(verbatim);
    }

    /** An interval of numbers of parameters, written {@code [1e10, 1e11)}; a blank bound is open. */
    private record Interval(
            boolean from, @Nullable Long lower, @Nullable Long upper, boolean to) {

        static Interval of(ParameterScale scale) {
            return new Interval(scale.lowerInclusive(), scale.lower(), scale.upper(), scale.upperInclusive());
        }

        static Interval parse(String written) {
            var bounds = written.substring(1, written.length() - 1).split(",", -1);
            return new Interval(written.startsWith("["), bound(bounds[0]), bound(bounds[1]), written.endsWith("]"));
        }

        static long whole(String number) {
            return (long) Double.parseDouble(number);
        }

        private static @Nullable Long bound(String number) {
            return number.isBlank() ? null : whole(number);
        }
    }
}
