package beian.intake.flag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import beian.filing.event.Announced;
import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import beian.intake.file.Contents;
import beian.intake.layout.Field;
import beian.intake.layout.Mapping;
import beian.intake.layout.Mappings;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import beian.intake.row.Rows;
import beian.intake.row.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class FlagsTest {

    private static final String HEADINGS = "序号,属地,模型名称,备案单位,备案号,备案时间\n";
    private static final String SOUND = """
            1,北京市,文心一言,北京百度网讯科技有限公司,Beijing-WenXinYiYan-20230821,2023/8/31
            2,浙江省,写作模型,杭州某某科技有限公司,ZheJiang-XieZuo-202407030002,2024/8/1
            3,上海市,日日新,上海商汤智能科技有限公司,Shanghai-RiRiXin-20230821,2023/8/31
            4,上海市,书生,上海人工智能创新中心（上海人工智能实验室）,Shanghai-ShuSheng-20230821,2023/8/31
            """;

    @Test
    void sound_rows_have_no_flags() {
        assertThat(raised(SOUND, KnownBefore.NOTHING))
                .allMatch(row -> row.flags().isEmpty());
    }

    /** Field by field a row after the sound ones; behind it the flags and what they propose. */
    @ParameterizedTest(name = "{6} {3} {4}")
    @CsvFileSource(resources = "/intake/flagged-rows.csv", numLinesToSkip = 1)
    void one_row_one_flag(
            String region, String name, String company, String number, String date, String proposed, String code) {
        String line = String.join(",", "5", region, text(name), text(company), text(number), text(date));

        List<PrintedRow> rows = raised(
                SOUND + line + "\n",
                new KnownBefore(PrefixSpelling.published(), HeldNumbers.NONE, PartialDate.parse("2024-12"), Map.of()));

        assertThat(rows.subList(0, 4)).allMatch(row -> row.flags().isEmpty());
        List<Flag> flags = rows.get(4).flags();
        assertThat(flags).isNotEmpty().allMatch(flag -> flag.code().equals(code));
        assertThat(flags.get(0).proposed()).isEqualTo(proposed);
        assertThat(rows.get(4).values())
                .isEqualTo(Rows.read(contents(SOUND + line + "\n"), mapping(SOUND))
                        .rows()
                        .get(4)
                        .values());
    }

    private static String text(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void exchanged_columns_propose_both_cells() {
        List<PrintedRow> rows = raised(
                SOUND + "5,广东省,深圳市商汤科技有限公司,商汤AI代码生成模型,Guangdong-ShangTang-202503050020,2025/3/28\n",
                KnownBefore.NOTHING);

        assertThat(rows.get(4).flags())
                .extracting(Flag::code, Flag::field, Flag::proposed)
                .containsExactly(
                        tuple("columns-swapped", Field.MODEL, "商汤AI代码生成模型"),
                        tuple("columns-swapped", Field.COMPANY, "深圳市商汤科技有限公司"));
        assertThat(rows.get(4).value(Field.MODEL)).isEqualTo("深圳市商汤科技有限公司");
    }

    @Test
    void a_number_is_held_by_the_register_or_by_a_row_above() {
        HeldNumbers held = (series, number) -> series == Series.FILING && number.equals("Beijing-WenXinYiYan-20230821")
                ? Optional.of("cac:2024-04:1")
                : Optional.empty();
        List<PrintedRow> rows = raised(
                SOUND + "5,上海市,书生,上海某某有限公司,Shanghai-ShuSheng-20230821,2023/8/31\n",
                new KnownBefore(PrefixSpelling.published(), held, null, Map.of()));

        assertThat(rows.get(0).flags())
                .containsExactly(Flag.of("number-held", Field.NUMBER, "Beijing-WenXinYiYan-20230821", "cac:2024-04:1"));
        assertThat(rows.get(4).flags())
                .containsExactly(Flag.of("number-doubled", Field.NUMBER, "Shanghai-ShuSheng-20230821", "4"));
    }

    @Test
    void spellings_can_be_counted_in_a_register() {
        PrefixSpelling counted = PrefixSpelling.counted(
                Map.of("浙江省", Map.of("Zhejiang", 8, "ZheJiang", 3), "重庆市", Map.of("Chongqing", 3)));

        assertThat(counted.of("浙江省")).contains("Zhejiang");
        assertThat(counted.of("重庆市")).contains("ChongQing");
        assertThat(counted.of("陕西省")).contains("Shaanxi");
        assertThat(counted.of("火星")).isEmpty();
    }

    @Test
    void headings_that_no_mapping_saw_are_flagged_as_a_row() {
        String lines = SOUND + "序号,属地,应用,登记单位,上线编号,登记时间\n";
        List<PrintedRow> rows =
                Flags.raise(Rows.read(contents(lines), mapping(SOUND)).rows(), KnownBefore.NOTHING);

        assertThat(rows.get(4).flags()).extracting(Flag::code).contains("header-in-data");
    }

    @Test
    void a_source_that_prints_brands_or_its_own_numbers_throughout_is_not_flagged_for_it() {
        List<PrintedRow> rows = raised("""
                1,广东省,甲模型,腾讯,粤备2024001,2024/1/1
                2,广东省,乙模型,华为,粤备2024002,2024/1/1
                3,广东省,丙模型,平安,粤备2024003,2024/1/1
                """, KnownBefore.NOTHING);

        assertThat(rows).hasSize(3).allMatch(row -> row.flags().isEmpty());
    }

    @Nested
    class CountedOrdinals {

        @ParameterizedTest(name = "after {1}: {0} gives {2}")
        @CsvSource({
            "1 2 3, 0, '', ''",
            "118 119, 117, '', ''",
            "118 119, , '', ''",
            "119 120, 117, 119 ordinal-gap, 118",
            "1 2 4 5, 0, 4 ordinal-gap, 3",
            "1 2 2 3, 0, 2 ordinal-doubled, ''",
            "1 3 2 4, 0, 3 ordinal-out-of-order 2 ordinal-out-of-order 4 ordinal-out-of-order, ''",
            "1 2 3, 748, '', ''",
        })
        void follow_one_another(String ordinals, Integer before, String flags, String missing) {
            List<PrintedRow> rows = numbered(ordinals);
            Map<Series, Integer> last = before == null ? Map.of() : Map.of(Series.FILING, before);

            List<String> raised = new ArrayList<>();
            for (PrintedRow row :
                    Flags.raise(rows, new KnownBefore(PrefixSpelling.published(), HeldNumbers.NONE, null, last))) {
                row.flags().forEach(flag -> raised.add(row.ordinal() + " " + flag.code()));
            }

            assertThat(String.join(" ", raised)).isEqualTo(flags);
            assertThat(Reconciliation.of(rows, Announced.NOTHING, last)
                            .ordinals()
                            .get(0)
                            .missing())
                    .isEqualTo(missing.isEmpty() ? List.of() : List.of(Integer.valueOf(missing)));
        }

        private List<PrintedRow> numbered(String ordinals) {
            StringBuilder lines = new StringBuilder();
            for (String ordinal : ordinals.split(" ")) {
                lines.append(ordinal)
                        .append(",北京市,模型,北京某某有限公司,Beijing-M")
                        .append((char) ('a' + lines.length() % 26))
                        .append(lines.length())
                        .append("-20230821,2023/8/31\n");
            }
            return Rows.read(contents(lines.toString()), mapping(SOUND)).rows();
        }
    }

    @Test
    void announced_totals_stand_beside_our_counts() {
        String again = "5,上海市,商量,上海商汤智能科技有限公司,Shanghai-ShangLiang-20230821,2023/8/31\n";
        Reconciliation reconciled =
                Reconciliation.of(raised(SOUND + again, KnownBefore.NOTHING), new Announced(5, 5, 5, 7), Map.of());

        assertThat(reconciled.rows()).isEqualTo(Map.of(Series.FILING, 5));
        assertThat(reconciled.totals())
                .extracting(Reconciliation.Total::of, Reconciliation.Total::counted, Reconciliation.Total::holds)
                .containsExactly(
                        tuple("models", 5, true),
                        tuple("companies", 4, false),
                        tuple("filedCumulative", 5, true),
                        tuple("registeredCumulative", null, false));
    }

    private static List<PrintedRow> raised(String lines, KnownBefore known) {
        return Flags.raise(Rows.read(contents(lines), mapping(lines)).rows(), known);
    }

    private static Mapping mapping(String lines) {
        return Mappings.guess(contents(lines), List.of());
    }

    private static Contents contents(String lines) {
        return Tables.csv(HEADINGS + lines);
    }
}
