package beian.intake.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import beian.intake.file.Contents;
import beian.intake.layout.Field;
import beian.intake.layout.Mapping;
import beian.intake.layout.Mapping.TableMapping;
import beian.intake.layout.Mappings;
import beian.intake.row.ReadRows.Kind;
import beian.intake.row.ReadRows.OtherLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowsTest {

    private static final String HEADINGS = "序号,属地,模型名称,备案单位,备案号,备案时间\n";
    private static final String FIRST = "1,北京市,文心一言,北京百度网讯科技有限公司,Beijing-WenXinYiYan-20230821,2023/8/31\n";
    private static final String SECOND = "2,北京市,云雀大模型,北京抖音信息服务有限公司,Beijing-YunQue-20230821,2023/8/31\n";

    @Test
    void a_row_broken_over_a_page_is_joined_cell_by_cell() {
        Contents contents = Tables.paged(
                HEADINGS + "1,北京市,文心一言,北京百度网讯科技,Beijing-WenXinYiYan-,2023/8/31\n" + HEADINGS + ",,,有限公司,20230821,\n"
                        + SECOND,
                1,
                1,
                2,
                2,
                2);

        ReadRows read = read(contents);

        assertThat(read.rows())
                .extracting(row -> row.value(Field.NUMBER))
                .containsExactly("Beijing-WenXinYiYan-20230821", "Beijing-YunQue-20230821");
        assertThat(read.rows().get(0).value(Field.COMPANY)).isEqualTo("北京百度网讯科技有限公司");
        assertThat(read.rows().get(0).flags()).extracting(Flag::code).containsExactly("row-joined");
        assertThat(read.rows().get(1).flags()).isEmpty();
        assertThat(read.others())
                .extracting(OtherLine::kind, OtherLine::reason)
                .containsExactly(
                        tuple(Kind.HEADER, "header"),
                        tuple(Kind.HEADER, "repeated-header"),
                        tuple(Kind.CONTINUATION, "row-joined"));
    }

    @Test
    void a_name_goes_on_over_a_page_where_no_new_ordinal_begins() {
        Contents contents = Tables.paged(
                HEADINGS + "1,北京市,文心,北京百度网讯科技有限公司,Beijing-WenXinYiYan-20230821,2023/8/31\n" + ",,一言,,,\n" + SECOND,
                1,
                1,
                2,
                2);

        assertThat(read(contents).rows())
                .extracting(row -> row.value(Field.MODEL))
                .containsExactly("文心一言", "云雀大模型");
    }

    @Test
    void a_row_without_its_ordinal_at_the_head_of_a_page_stays_a_row() {
        Contents contents = Tables.paged(HEADINGS + FIRST + SECOND.replaceFirst("2", ""), 1, 1, 2);

        assertThat(read(contents).rows()).hasSize(2).allMatch(row -> row.flags().isEmpty());
    }

    @Test
    void rows_shifted_by_a_column_are_read_where_they_belong() {
        Contents contents = Tables.csv(HEADINGS + FIRST + "," + SECOND + SECOND.replaceFirst("2,", ""));

        List<PrintedRow> rows = read(contents).rows();

        assertThat(rows).extracting(row -> row.value(Field.MODEL)).containsExactly("文心一言", "云雀大模型", "云雀大模型");
        assertThat(rows).extracting(row -> row.value(Field.FILED_ON)).containsOnly("2023/8/31");
        assertThat(rows).extracting(row -> row.value(Field.ORDINAL)).containsExactly("1", "2", "");
        assertThat(rows.get(0).flags()).isEmpty();
        assertThat(rows.get(1).flags()).containsExactly(Flag.of("row-shifted", null, "1"));
        assertThat(rows.get(2).flags()).containsExactly(Flag.of("row-shifted", null, "-1"));
    }

    @Test
    void titles_notes_blank_lines_and_other_tables_are_skipped_with_their_reason() {
        Contents contents = Tables.csv(
                "生成式人工智能服务已备案信息,,,,,\n" + HEADINGS + FIRST + ",,,,,\n" + SECOND + "注：以上信息截至2024年3月,,,,,\n", "首页,关于\n");

        ReadRows read = read(contents);

        assertThat(read.rows()).hasSize(2);
        assertThat(read.others())
                .extracting(OtherLine::table, OtherLine::line, OtherLine::reason)
                .containsExactly(
                        tuple(0, 0, "before-headings"),
                        tuple(0, 1, "header"),
                        tuple(0, 3, "blank-line"),
                        tuple(0, 5, "note-line"),
                        tuple(1, 0, "table-not-mapped"));
    }

    @Test
    void a_line_that_names_a_wave_is_the_wave_of_the_rows_under_it() {
        Contents contents = Tables.csv("""
                模型名称,公司,参数规模
                第一批（2023 年 8 月）,,
                文心一言,百度,2600 亿
                云雀大模型,抖音,1300 亿
                第二批（2023 年 11 月）,,
                百灵大模型,蚂蚁集团,万亿级
                """);

        ReadRows read = read(contents);

        assertThat(read.rows())
                .extracting(row -> row.value(Field.BATCH), row -> row.value(Field.FILED_ON))
                .containsExactly(
                        tuple("第一批（2023 年 8 月）", "2023 年 8 月"),
                        tuple("第一批（2023 年 8 月）", "2023 年 8 月"),
                        tuple("第二批（2023 年 11 月）", "2023 年 11 月"));
        assertThat(read.others()).extracting(OtherLine::reason).containsExactly("header", "batch-label", "batch-label");
    }

    @Test
    void a_late_entry_keeps_what_is_printed_and_gives_the_date() {
        PrintedRow row = read(Tables.csv(HEADINGS + FIRST.replace("2023/8/31", "2025/6/30（补登）")))
                .rows()
                .get(0);

        assertThat(row.cells().get(Field.FILED_ON)).isEqualTo("2025/6/30（补登）");
        assertThat(row.value(Field.FILED_ON)).isEqualTo("2025/6/30");
    }

    @Test
    void a_mapping_without_the_table_skips_all_of_it() {
        ReadRows read = Rows.read(Tables.csv(HEADINGS + FIRST), new Mapping(List.of(new TableMapping(List.of()))));

        assertThat(read.rows()).isEmpty();
        assertThat(read.others()).extracting(OtherLine::reason).containsExactly("table-not-mapped", "table-not-mapped");
        assertThat(Rows.read(Tables.csv(HEADINGS + FIRST), new Mapping(List.of()))
                        .others())
                .hasSize(2);
    }

    private static ReadRows read(Contents contents) {
        return Rows.read(contents, Mappings.guess(contents, List.of()));
    }
}
