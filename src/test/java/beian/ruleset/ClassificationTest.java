package beian.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the shipped words say of the official list and of the note's table; docs/rulesets.md states the same numbers. */
class ClassificationTest {

    private static final Path SAMPLES = Path.of("src", "main", "resources", "samples");
    private static final Rulesets RULESETS = new Rulesets(new RulesetFiles("config/rulesets"));

    @ParameterizedTest
    @CsvSource({
        "讯飞星火教育大模型, , 科大讯飞股份有限公司, VERTICAL, EDUCATION, 教育",
        "涨乐, , 华泰证券股份有限公司, VERTICAL, FINANCE, 证券",
        "天工开悟, , 哈尔滨工业大学人工智能研究院有限公司, UNCLASSIFIED, , ''",
        "公济小壹AI就医助理, , 上海市第一人民医院, VERTICAL, HEALTHCARE, 就医",
        "工商银行智能客服, , 中国工商银行股份有限公司, VERTICAL, FINANCE, 工商银行",
        "创元智能客服, , 创元期货股份有限公司, VERTICAL, FINANCE, 期货",
        "智齿智能客服, , 北京智齿博创科技有限公司, VERTICAL, CUSTOMER_SERVICE, 客服",
        "书生通用大模型, , 上海人工智能实验室, GENERAL, , 通用",
        "ABAB 大模型, 通用文本与语音处理；办公协作、教育, MiniMax, GENERAL, , 通用",
        "山海大模型, 医疗、教育、营销, 云知声, GENERAL, , 医疗 教育 营销",
        "品商大模型, 营销策划、导购, , VERTICAL, COMMERCE, 营销 导购",
        "文心一言, , 北京百度网讯科技有限公司, UNCLASSIFIED, , ''"
    })
    void focus_is_told_by_name_then_scenario_then_registrant(
            String model,
            @Nullable String scenario,
            @Nullable String registrant,
            Focus focus,
            @Nullable String sector,
            String words) {
        Classification told = RULESETS.standard().classify(model, scenario, registrant);

        assertThat(told.focus()).isEqualTo(focus);
        assertThat(told.sector()).isEqualTo(sector);
        assertThat(String.join(" ", told.focusWords())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "片羽图像生成大模型, , IMAGE",
        "新壹视频大模型, 视频脚本、配音, VIDEO",
        "车载语音对话服务, , AUDIO",
        "星辰多模态大模型, , MULTIMODAL",
        "序列猴子, 文字、语音、图片, MULTIMODAL",
        "WPS AI, 办公文本生成与摘要, TEXT",
        "文心一言, , UNCLASSIFIED"
    })
    void modality_is_told_by_name_then_scenario(String model, @Nullable String scenario, Modality modality) {
        assertThat(RULESETS.standard().classify(model, scenario, null).modality())
                .isEqualTo(modality);
    }

    @Test
    void strict_rules_do_not_look_at_the_registrant() {
        assertThat(RULESETS.named("strict").classify("涨乐", null, "华泰证券股份有限公司").focus())
                .isEqualTo(Focus.UNCLASSIFIED);
    }

    @Test
    void of_the_official_list_two_thirds_stay_unclassified() throws IOException {
        List<Classification> told = register("default");

        assertThat(told).hasSize(1182);
        assertThat(count(told, c -> c.focus() == Focus.VERTICAL)).isEqualTo(405);
        assertThat(count(told, c -> c.focus() == Focus.GENERAL)).isEqualTo(3);
        assertThat(count(told, c -> c.modality() != Modality.UNCLASSIFIED)).isEqualTo(133);
        assertThat(count(register("strict"), c -> c.focus() != Focus.UNCLASSIFIED))
                .isEqualTo(139);
    }

    @Test
    void of_the_notes_table_few_stay_unclassified() throws IOException {
        List<Classification> told = rows(SAMPLES.resolve("note-table1.csv"), 4, 7, 6, "default");

        assertThat(told).hasSize(42);
        assertThat(count(told, c -> c.focus() == Focus.GENERAL)).isEqualTo(22);
        assertThat(count(told, c -> c.focus() == Focus.VERTICAL)).isEqualTo(14);
        assertThat(count(told, c -> c.modality() == Modality.UNCLASSIFIED)).isEqualTo(10);
    }

    @Test
    void what_is_vertical_has_a_sector_and_nothing_else_has() {
        assertThatThrownBy(() -> new Classification(Focus.VERTICAL, null, Modality.TEXT, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Classification(Focus.GENERAL, "LAW", Modality.TEXT, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static long count(List<Classification> told, Predicate<Classification> asked) {
        return told.stream().filter(asked).count();
    }

    private static List<Classification> register(String ruleset) throws IOException {
        List<Classification> told = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES.resolve("register"))) {
            for (Path file : files.sorted().toList()) {
                if (!file.endsWith("announcements.csv")) {
                    told.addAll(rows(file, 2, -1, 3, ruleset));
                }
            }
        }
        return told;
    }

    /** The rows of a file, by its columns of model, scenario (−1 if there is none) and registrant. */
    private static List<Classification> rows(Path file, int model, int scenario, int registrant, String ruleset)
            throws IOException {
        List<Classification> told = new ArrayList<>();
        for (CSVRecord row : CSVFormat.DEFAULT.parse(Files.newBufferedReader(file))) {
            boolean isHead = !row.get(scenario < 0 ? 0 : 3).matches("[0-9]+");
            if (!isHead) {
                told.add(RULESETS.named(ruleset)
                        .classify(row.get(model), scenario < 0 ? null : row.get(scenario), row.get(registrant)));
            }
        }
        return told;
    }
}
