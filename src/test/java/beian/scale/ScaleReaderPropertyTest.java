package beian.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleReaderPropertyTest {

    private static final int ROUNDS = 5_000;
    private static final Map<String, String> UNITS = Map.of(
            "万", "1e4", "亿", "1e8", "十亿", "1e9", "千亿", "1e11", "万亿", "1e12", "M", "1e6", "B", "1e9", "T", "1e12");
    private static final List<String> BEFORE =
            List.of("", "约", "大约", "超", "超过", "不低于", "近", "不超过", "参数规模", "参数量约", "参数规模：超");
    private static final List<String> AFTER =
            List.of("", "左右", "以上", "+", "以下", "以内", "参数", "个参数", "级", "级参数规模", "级以上");
    private static final List<String> SPACES = List.of("", "", " ", "  ", "\u3000", "\u00a0", "\t", "\n", "\u200b");
    private static final String FOREIGN = "xXqQzZ甲乙丙兆吨¥$#@!?%&*=_()[]{}'\"\\^½²٣①७\u0000\u202e\ud835😀";
    private static final String FAMILIAR = "0123456789.,、/;:-+~<>≥≤ 　ABMTbmt十百千万亿億级級约超近双数几以上下至参规模总激活未披露";

    private final Random random = new Random(20240402);

    @Test
    void reads_digits_and_unit_as_their_product() {
        for (int round = 0; round < ROUNDS; round++) {
            var number = number();
            var unit = pick(List.copyOf(UNITS.keySet()));
            var product = new BigDecimal(number.replace(",", "")).multiply(new BigDecimal(UNITS.get(unit)));
            var scale = ScaleReader.read(number + unit);

            if (product.signum() > 0 && product.stripTrailingZeros().scale() <= 0) {
                assertThat(scale)
                        .isEqualTo(ParameterScale.number(ScaleKind.EXACT, product.longValueExact())
                                .saying(number + unit));
            } else {
                assertThat(scale.kind()).as(number + unit).isEqualTo(ScaleKind.QUALITATIVE);
            }
        }
    }

    @Test
    void reads_the_same_whatever_the_spacing_width_and_case() {
        int figures = 0;
        for (int round = 0; round < ROUNDS; round++) {
            var tokens = tokens();
            var plain = String.join("", tokens);
            var disguised = disguised(tokens);
            var scale = ScaleReader.read(plain);

            assertThat(ScaleReader.read(disguised)).as(plain).isEqualTo(scale.saying(disguised));
            figures += scale.kind().hasFigure() ? 1 : 0;
        }
        assertThat(figures).isGreaterThan(ROUNDS / 4);
    }

    @Test
    void never_takes_a_figure_from_a_text_with_a_leftover_character() {
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder(disguised(tokens()));
            text.insert(random.nextInt(text.length() + 1), letter(FOREIGN));

            assertThat(ScaleReader.read(text.toString()).kind().hasFigure())
                    .as(text.toString())
                    .isFalse();
        }
    }

    @Test
    void answers_any_text_with_a_scale_that_can_be_placed() {
        for (int round = 0; round < 10 * ROUNDS; round++) {
            var text = random.ints(random.nextInt(12), 0, FAMILIAR.length())
                    .collect(StringBuilder::new, (all, at) -> all.append(FAMILIAR.charAt(at)), StringBuilder::append)
                    .toString();

            assertThatCode(() -> ReadingRules.SHIPPED.place(ScaleReader.read(text), Tiers.SHIPPED))
                    .as(text)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1", ",111", "1,111", "9B/", "9,", "1B,", "参数", "总参数", "参数量级", "数", "级", "百", "约", "-", "≥", " ", "未",
                "以上", "\ud835"
            })
    void answers_hostile_repetition_at_once(String part) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            for (int length = 0; length <= 200; length++) {
                var text = part.repeat(length);
                assertThat(ScaleReader.read("7" + text).verbatim()).isEqualTo("7" + text);
                assertThat(ScaleReader.read("参数" + text + "!").kind().hasFigure())
                        .isFalse();
            }
            assertThat(ScaleReader.read(part.repeat(1_000_000)).kind()).isEqualTo(ScaleKind.QUALITATIVE);
        });
    }

    private List<String> tokens() {
        var tokens = new ArrayList<String>();
        tokens.add(pick(BEFORE));
        tokens.add(number());
        tokens.add(pick(List.copyOf(UNITS.keySet())));
        if (random.nextInt(4) == 0) {
            tokens.addAll(List.of("、", number(), "亿"));
        }
        tokens.add(pick(AFTER));
        return tokens;
    }

    private String number() {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(10) + "." + random.nextInt(10_000);
            case 1 -> 1 + random.nextInt(999) + "," + (100 + random.nextInt(900));
            case 2 -> "1" + "0".repeat(random.nextInt(4));
            default -> Integer.toString(random.nextInt(5_000));
        };
    }

    private String disguised(List<String> tokens) {
        var text = new StringBuilder(pick(SPACES));
        for (var token : tokens) {
            boolean lower = random.nextBoolean();
            token.chars().map(letter -> disguised((char) letter, lower)).forEach(letter -> text.append((char) letter));
            text.append(pick(SPACES));
        }
        return text.toString();
    }

    private char disguised(char letter, boolean lower) {
        char cased = lower ? Character.toLowerCase(letter) : letter;
        return cased > '!' && cased <= '~' && cased != ',' && random.nextBoolean() ? (char) (cased - '!' + '！') : cased;
    }

    private char letter(String of) {
        return of.charAt(random.nextInt(of.length()));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
