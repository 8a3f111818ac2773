package beian.intake.layout;

import static beian.intake.layout.Field.BATCH;
import static beian.intake.layout.Field.COMPANY;
import static beian.intake.layout.Field.FILED_ON;
import static beian.intake.layout.Field.IGNORED;
import static beian.intake.layout.Field.MODEL;
import static beian.intake.layout.Field.NUMBER;
import static beian.intake.layout.Field.ORDINAL;
import static beian.intake.layout.Field.REGION;
import static beian.intake.layout.Field.SCALE;
import static beian.intake.layout.Field.SCENARIO;
import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.event.Series;
import beian.intake.file.Contents;
import beian.intake.layout.Mapping.Column;
import beian.intake.layout.Mapping.Section;
import beian.intake.row.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MappingsTest {

    private static final String ROWS = """
            1,北京市,文心一言,北京百度网讯科技有限公司,Beijing-WenXinYiYan-20230821,2023/8/31
            2,北京市,云雀大模型,北京抖音信息服务有限公司,Beijing-YunQue-20230821,2023/8/31
            3,上海市,日日新,上海商汤智能科技有限公司,Shanghai-RiRiXin-20230821,2023/8/31
            """;

    @Test
    void national_list_by_its_headings() {
        Section section = only("序号,属地,大模型名称,备案单位,备案编号,备案时间\n" + ROWS);

        assertThat(fields(section)).containsExactly(ORDINAL, REGION, MODEL, COMPANY, NUMBER, FILED_ON);
        assertThat(section.series()).isEqualTo(Series.FILING);
        assertThat(section.columns())
                .allMatch(column ->
                        column.confidence() == 1 && column.reason().code().equals("heading"));
    }

    @Test
    void registrations_and_services_on_devices_by_theirs() {
        Section section = only("""
                序号,属地,应用/功能名称,登记单位,上线编号,登记时间,适用场景
                1,上海市,派生万物,上海东方报业有限公司,Shanghai-PaiSheng-20240729S0010,2024/7/29,新闻写作
                """);

        assertThat(fields(section)).containsExactly(ORDINAL, REGION, MODEL, COMPANY, NUMBER, FILED_ON, SCENARIO);
        assertThat(section.series()).isEqualTo(Series.REGISTRATION);
        assertThat(section.seriesReason().code()).isEqualTo("series-words");
    }

    @Test
    void english_headings() {
        Section section = only("No.,Region,Model,Registrant,Filing number,Date\n" + ROWS);

        assertThat(fields(section)).containsExactly(ORDINAL, REGION, MODEL, COMPANY, NUMBER, FILED_ON);
        assertThat(section.series()).isEqualTo(Series.FILING);
    }

    @Test
    void english_registrations() {
        Section section = only("""
                No.,Province,Application,Company,Registration number,Registration date
                1,Shanghai,Some app,Shanghai Some Co. Ltd,Shanghai-PaiSheng-20240729S0010,2024-07-29
                """);

        assertThat(fields(section)).containsExactly(ORDINAL, REGION, MODEL, COMPANY, NUMBER, FILED_ON);
        assertThat(section.series()).isEqualTo(Series.REGISTRATION);
    }

    @Test
    void provincial_list_with_a_title_its_own_numbering_and_more_columns() {
        Section section = only("""
                浙江省生成式人工智能服务登记信息公告,,,,,,,
                序号,地市,应用名称,企业名称,登记编号,登记日期,联系人,调用模型
                1,杭州市,小助手,杭州某某科技有限公司,浙登记-2025-0001,2025年3月1日,张三,通义千问
                2,宁波市,写作平台,宁波某某科技有限公司,浙登记-2025-0002,2025年3月2日,李四,文心一言
                """);

        assertThat(section.from()).isEqualTo(1);
        assertThat(fields(section))
                .containsExactly(ORDINAL, REGION, MODEL, COMPANY, NUMBER, FILED_ON, IGNORED, IGNORED);
        assertThat(section.series()).isEqualTo(Series.REGISTRATION);
    }

    @Test
    void algorithm_filings_by_their_numbers() {
        Section section = only("""
                序号,算法名称,主体名称,备案编号
                1,某某生成合成算法,北京某某科技有限公司,网信算备110108823483901230031号
                """);

        assertThat(fields(section)).containsExactly(ORDINAL, MODEL, COMPANY, NUMBER);
        assertThat(section.series()).isEqualTo(Series.ALGORITHM);
    }

    @Test
    void no_headings_at_all() {
        Section section = only(ROWS);

        assertThat(fields(section)).containsExactly(ORDINAL, REGION, MODEL, COMPANY, NUMBER, FILED_ON);
        assertThat(section.headers()).isEmpty();
        assertThat(section.columns())
                .allMatch(column ->
                        column.confidence() < 1 && column.reason().code().equals("content"));
    }

    @Test
    void headings_of_no_usual_wording() {
        Section section = only("甲,乙,丙,丁,戊,己\n" + ROWS);

        assertThat(fields(section)).containsExactly(ORDINAL, REGION, MODEL, COMPANY, NUMBER, FILED_ON);
        assertThat(section.headers()).containsExactly(0);
    }

    @Test
    void brokers_print_brands() {
        Section section = only("""
                批次,时间,模型,公司,参数规模
                第一批,2023 年 8 月,文心一言,百度,2600 亿
                第一批,2023 年 8 月,云雀大模型,抖音,1300 亿
                """);

        assertThat(fields(section)).containsExactly(BATCH, FILED_ON, MODEL, COMPANY, SCALE);
    }

    @Test
    void two_tables_in_one_and_a_table_that_goes_on() {
        Contents contents = Tables.csv(
                "序号,属地,模型名称,备案单位,备案号,备案时间\n" + ROWS + "序号,属地,应用/功能名称,登记单位,上线编号,登记时间\n"
                        + "1,上海市,派生万物,上海东方报业有限公司,Shanghai-PaiSheng-20240729S0010,2024/7/29\n",
                "2,上海市,某某助手,上海某某有限公司,Shanghai-MouMou-20240729S0011,2024/7/29\n");

        Mapping mapping = Mappings.guess(contents, List.of());

        assertThat(mapping.tables().get(0).sections())
                .extracting(Section::series)
                .containsExactly(Series.FILING, Series.REGISTRATION);
        assertThat(mapping.tables().get(1).sections()).singleElement().satisfies(section -> {
            assertThat(section.series()).isEqualTo(Series.REGISTRATION);
            assertThat(section.columns())
                    .allMatch(column -> column.reason().code().equals("as-table-before"));
        });
    }

    @Test
    void what_a_person_said_is_suggested_next_time() {
        String headings = "编,地,名,谁,号,日\n";
        Section guessed = only(headings + ROWS);
        List<Column> columns = guessed.columns().stream()
                .map(column ->
                        column.index() == 0 ? new Column(0, column.heading(), IGNORED, column.reason(), 1) : column)
                .toList();
        Section said = new Section(0, List.of(0), Series.REGISTRATION, guessed.seriesReason(), columns);

        Section next = Mappings.guess(
                        Tables.csv(headings.replace("地", " 地 ") + ROWS),
                        List.of(SavedMapping.of(said).orElseThrow()))
                .tables()
                .get(0)
                .sections()
                .get(0);

        assertThat(fields(next)).containsExactly(IGNORED, REGION, MODEL, COMPANY, NUMBER, FILED_ON);
        assertThat(next.series()).isEqualTo(Series.REGISTRATION);
        assertThat(next.columns()).allMatch(column -> column.reason().code().equals("saved-mapping"));
    }

    @Test
    void a_mapping_can_be_sent_and_sent_back() {
        Mapping mapping = Mappings.guess(Tables.csv("1,2\n", "序号,属地,模型名称,备案单位,备案号,\n" + ROWS), List.of());
        JsonMapper json = JsonMapper.shared();

        assertThat(json.readValue(json.writeValueAsString(mapping), Mapping.class))
                .isEqualTo(mapping);
    }

    @Test
    void a_table_of_something_else_is_not_mapped() {
        Contents contents = Tables.csv("首页,关于我们\n联系,地图\n", "a,b\n1,2\n3,4\n", "", "\n\n");

        assertThat(Mappings.guess(contents, List.of()).tables())
                .allMatch(table -> table.sections().isEmpty());
    }

    private static Section only(String csv) {
        List<Section> sections =
                Mappings.guess(Tables.csv(csv), List.of()).tables().get(0).sections();
        assertThat(sections).hasSize(1);
        return sections.get(0);
    }

    private static List<Field> fields(Section section) {
        return section.columns().stream().map(Column::field).toList();
    }
}
