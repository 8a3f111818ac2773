package beian.intake.file.text;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.Format;
import beian.intake.file.Contents.Line;
import beian.intake.file.ReadingProgress;
import beian.intake.file.Tally;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTablesTest {

    private static final List<List<String>> ROWS =
            List.of(List.of("序号", "模型名称", "备案单位"), List.of("1", "文心一言, 4.0", "北京百度网讯科技有限公司"));

    private static Contents read(byte[] bytes) {
        return TextTables.read(DecodedText.of(bytes).orElseThrow(), new Tally(ReadingProgress.unwatched()));
    }

    private static Contents read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> rows(Contents contents) {
        return contents.tables().stream()
                .flatMap(table -> table.lines().stream())
                .map(Line::cells)
                .map(cells -> cells.stream().map(Cell::text).toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, '', UTF-8",
        "UTF-8, '\uFEFF', UTF-8",
        "UTF-16LE, '\uFEFF', UTF-16LE",
        "UTF-16BE, '\uFEFF', UTF-16BE",
        "UTF-16LE, '', UTF-16LE",
        "UTF-16BE, '', UTF-16BE",
        "GBK, '', GB18030",
        "GB18030, '', GB18030"
    })
    void every_encoding_of_chinese_text(String charset, String mark, String found) {
        String text = mark + "序号,模型名称,备案单位\r\n1,\"文心一言, 4.0\",北京百度网讯科技有限公司\r\n";
        Contents contents = read(text.getBytes(Charset.forName(charset)));
        assertThat(contents.encoding()).isEqualTo(found);
        assertThat(contents.format()).isEqualTo(Format.CSV);
        assertThat(rows(contents)).isEqualTo(ROWS);
    }

    @Test
    void a_character_cut_in_half_leaves_the_others() {
        byte[] whole = "序号,属地\n1,北京市".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, whole.length - 1);
        assertThat(rows(read(cut)).get(1)).containsExactly("1", "北京\uFFFD");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|", "，"})
    void every_delimiter(String delimiter) {
        String text = String.join(delimiter, "序号", "\"模型\n名称\"", "备案单位") + "\n" + String.join(delimiter, "1", "", "百度")
                + "\n";
        assertThat(rows(read(text))).containsExactly(List.of("序号", "模型\n名称", "备案单位"), List.of("1", "", "百度"));
    }

    @Test
    void lines_may_be_shorter_than_the_table_and_keep_their_number() {
        Contents contents = read("附件一\n\n序号,属地,模型\n1,北京市,文心\n2,北京市\n3,上海市,abab\n");
        assertThat(rows(contents).get(3)).containsExactly("2", "北京市", "");
        assertThat(contents.tables().get(0).lines().get(3).place().row()).isEqualTo(5);
    }

    @Test
    void a_lone_quote_is_a_character() {
        assertThat(rows(read("名称,尺寸\n屏幕,24\"\n桌子,3\"\n")).get(2)).containsExactly("桌子", "3\"");
    }

    @Test
    void markdown() {
        Contents contents = read("# 已备案\n\n| 序号 | 模型\\|名称 |\n|---:|:---|\n| 1 | 文心 |\n| 2 | |\n\n说明\n");
        assertThat(contents.format()).isEqualTo(Format.MARKDOWN);
        assertThat(rows(contents)).containsExactly(List.of("序号", "模型|名称"), List.of("1", "文心"), List.of("2", ""));
        assertThat(contents.tables().get(0).title()).isEqualTo("# 已备案");
        assertThat(contents.text()).containsExactly("# 已备案", "说明");
    }

    @Test
    void text_copied_from_a_page() {
        Contents contents = read("第四批备案名单\n序号   模型名称    备案单位\n 1  文心 一言   百度\n2　智谱清言　智谱\n");
        assertThat(contents.format()).isEqualTo(Format.TEXT);
        assertThat(rows(contents))
                .containsExactly(
                        List.of("序号", "模型名称", "备案单位"), List.of("1", "文心 一言", "百度"), List.of("2", "智谱清言", "智谱"));
        assertThat(contents.text()).containsExactly("第四批备案名单");
    }
}
