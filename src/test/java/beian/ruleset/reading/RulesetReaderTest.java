package beian.ruleset.reading;

import static org.assertj.core.api.Assertions.assertThat;

import beian.platform.Rejected.Flaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Everything that can be wrong with a file of rules, each in a file that is right but for that. */
class RulesetReaderTest {

    private static final String RIGHT = """
            name: own
            version: 3
            title: {zh: 自定, en: Own}
            reading: {zh: 一句。, en: A sentence.}
            tiers:
              - {code: SMALL, lowerBound: 0, zh: 小, en: small}
              - {code: LARGE, lowerBound: 1_000, zh: 大, en: large}
            scale:
              variants: LARGEST
              mixture: TOTAL
              orders: LOWEST
              atLeast: LOWEST
              approximate: LOWEST
              atMost: INCLUDED
            focus:
              general: [通用]
              sectorsForGeneral: 2
              sectors:
                - {code: LAW, zh: 法律, en: law, words: [法律], registrants: [律师]}
                - {code: MEDIA, zh: 传媒, en: media, words: [新闻]}
            modality:
              text: [文本]
              image: [图像]
              video: [视频]
              audio: [语音]
              multimodal: [多模态]
            """;

    static Stream<Arguments> mistakes() {
        return Stream.of(
                wrong("name: own", "name: own\nnames: own", "key.unknown", 2, "names"),
                wrong("orders: LOWEST", "orders: LOWEST\n  order: LOWEST", "key.unknown", 12, "scale.order"),
                wrong("zh: 小,", "zh: 小, cn: 小,", "key.unknown", 6, "tiers[0].cn"),
                wrong("words: [新闻]", "words: [新闻], word: [a]", "key.unknown", 20, "focus.sectors[1].word"),
                wrong("version: 3", "version: 3\nversion: 4", "key.repeated", 3, "version"),
                wrong("version: 3\n", "", "key.missing", 1, ""),
                wrong("zh: 小, ", "", "key.missing", 6, "tiers[0]"),
                wrong("zh: 自定, ", "", "key.missing", 3, "title"),
                wrong("  mixture: TOTAL\n", "", "key.missing", 9, "scale"),
                wrong("title: {zh: 自定, en: Own}", "title: Own", "key.no-mapping", 3, "title"),
                wrong("general: [通用]", "general: 通用", "key.no-list", 16, "focus.general"),
                wrong("name: own", "name: [own]", "key.no-text", 1, "name"),
                wrong("en: Own", "en: ''", "text.blank", 3, "title.en"),
                wrong("en: Own", "en: ", "text.blank", 3, "title.en"),
                wrong("en: Own", "en: \"a\\nb\"", "text.lines", 3, "title.en"),
                wrong("variants: LARGEST", "variants: BIGGEST", "choice.unknown", 9, "scale.variants"),
                wrong("atMost: INCLUDED", "atMost: included", "choice.unknown", 14, "scale.atMost"),
                wrong("words: [新闻]", "words: [新闻], yields: maybe", "choice.unknown", 20, "focus.sectors[1].yields"),
                wrong("name: own", "name: My own", "name.invalid", 1, "name"),
                wrong("version: 3", "version: 0", "version.invalid", 2, "version"),
                wrong("version: 3", "version: -1", "version.invalid", 2, "version"),
                wrong("version: 3", "version: 1.5", "version.invalid", 2, "version"),
                wrong("version: 3", "version: 99999999999999999999", "version.invalid", 2, "version"),
                wrong("code: SMALL", "code: small", "code.invalid", 6, "tiers[0].code"),
                wrong("code: SMALL", "code: NONE", "code.invalid", 6, "tiers[0].code"),
                wrong("code: LARGE", "code: SMALL", "code.repeated", 7, "tiers[1].code"),
                wrong("code: MEDIA", "code: LAW", "code.repeated", 20, "focus.sectors[1].code"),
                wrong("lowerBound: 0", "lowerBound: 5", "tiers.first", 6, "tiers[0].lowerBound"),
                wrong("lowerBound: 1_000", "lowerBound: 0", "tiers.order", 7, "tiers[1].lowerBound"),
                wrong("lowerBound: 1_000", "lowerBound: 1e3", "bound.invalid", 7, "tiers[1].lowerBound"),
                wrong("lowerBound: 1_000", "lowerBound: 010", "bound.invalid", 7, "tiers[1].lowerBound"),
                wrong("general: [通用]", "general: []", "words.empty", 16, "focus.general"),
                wrong("words: [法律]", "words: []", "words.empty", 19, "focus.sectors[0].words"),
                wrong("video: [视频]", "video: []", "words.empty", 24, "modality.video"),
                wrong("words: [新闻]", "words: [新闻, 法 律]", "word.repeated", 20, "focus.sectors[1].words[1]"),
                wrong("audio: [语音]", "audio: [文本]", "word.repeated", 25, "modality.audio[0]"),
                wrong("sectorsForGeneral: 2", "sectorsForGeneral: 1", "sectors.too-few", 17, "focus.sectorsForGeneral"),
                wrong("name: own", "name: own\n---\nname: b", "yaml.unreadable", 2, ""),
                wrong("general: [通用]", "general: [通用", "yaml.unreadable", 17, ""),
                wrong("name: own", "name: &a [own]\nb: *a", "yaml.unreadable", 1, ""),
                wrong("name: own", "\tname: own", "yaml.unreadable", 1, ""));
    }

    private static Arguments wrong(String right, String wrong, String code, int line, String key) {
        assertThat(RIGHT).contains(right);
        return Arguments.of(RIGHT.replace(right, wrong), code, line, key);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_mistake_is_named_with_file_line_and_key(String text, String code, int line, String key) {
        Flaws flaws = new Flaws();

        assertThat(new RulesetReader(flaws).read("own.yaml", text)).isNull();
        Flaw flaw = flaws.rejected().flaws().get(0);
        assertThat(flaw.code()).isEqualTo(code);
        assertThat(flaw.arguments()).startsWith("own.yaml", line, key);
        for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
            String sentence = said(flaw.code() + ".detail", flaw, language);
            assertThat(sentence).contains("own.yaml", Integer.toString(line)).doesNotContain("{");
            assertThat(said(flaw.code() + ".remedy", flaw, language))
                    .isNotBlank()
                    .doesNotContain("{");
        }
    }

    private static String said(String key, Flaw flaw, Locale language) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("problems");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts.getMessage(
                key, flaw.arguments().stream().map(String::valueOf).toArray(), language);
    }

    @Test
    void the_right_file_is_right() {
        Flaws flaws = new Flaws();

        assertThat(new RulesetReader(flaws).read("own.yaml", RIGHT)).isNotNull();
        assertThat(flaws.isEmpty()).isTrue();
    }

    @Test
    void everything_wrong_is_named_at_once() {
        Flaws flaws = new Flaws();
        String text = RIGHT.replace("version: 3", "version: x")
                .replace("TOTAL", "SUM")
                .replace("[图像]", "[]");

        new RulesetReader(flaws).read("own.yaml", text);

        assertThat(flaws.rejected().flaws())
                .extracting(Flaw::pointer)
                .containsExactly("/version", "/scale/mixture", "/modality/image");
    }

    @Test
    void a_list_of_tiers_or_sectors_is_not_empty() {
        String none =
                RIGHT.replaceAll("tiers:\n.*\n.*\n", "tiers: []\n").replaceAll("sectors:\n.*\n.*\n", "sectors: []\n");
        Flaws flaws = new Flaws();

        new RulesetReader(flaws).read("own.yaml", none);

        assertThat(flaws.rejected().flaws()).extracting(Flaw::code).containsExactly("tiers.empty", "sectors.empty");
    }

    /** The start of a file, whatever it is cut off at, is refused and never thrown at. */
    @Test
    void no_beginning_of_a_file_is_an_unexpected_failure() throws IOException {
        String text = Files.readString(Path.of("config", "rulesets", "strict.yaml"));
        List<Integer> taken = new ArrayList<>();
        for (int end = 0; end < text.length(); end += 13) {
            if (new RulesetReader(new Flaws()).read("cut.yaml", text.substring(0, end)) != null) {
                taken.add(end);
            }
        }

        assertThat(taken).allMatch(end -> end > text.indexOf("multimodal: ["));
        assertThat(Arrays.asList(taken.toArray())).hasSizeLessThan(4);
    }
}
