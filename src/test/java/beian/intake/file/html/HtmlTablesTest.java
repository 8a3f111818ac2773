package beian.intake.file.html;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.file.Contents;
import beian.intake.file.Contents.Cell;
import beian.intake.file.Contents.FoundTable;
import beian.intake.file.ReadingProgress;
import beian.intake.file.Tally;
import beian.intake.file.text.DecodedText;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTablesTest {

    private static Contents read(String html) {
        return HtmlTables.read(new DecodedText(html, "UTF-8"), new Tally(ReadingProgress.unwatched()));
    }

    /** Repeated cells begin with ^. */
    private static List<String> rows(FoundTable table) {
        return table.lines().stream()
                .map(line -> String.join(
                        "|", line.cells().stream().map(HtmlTablesTest::shown).toList()))
                .toList();
    }

    private static String shown(Cell cell) {
        return (cell.repeated() ? "^" : "") + cell.text();
    }

    @Test
    void merged_cells_repeat_their_text() {
        Contents contents = read("""
                <table><tr><th rowspan=2>批次<th colspan="2">模型</tr><tr><th>名称<th>规模</tr>
                <tr><td rowspan=0>四<td>文心<td>2600 亿</tr><tr><td>混元</tr></table>""");
        assertThat(rows(contents.tables().get(0))).containsExactly("批次|模型|^模型", "^批次|名称|规模", "四|文心|2600 亿", "^四|混元|");
    }

    @Test
    void spans_that_reach_further_than_the_table_are_cut() {
        assertThat(rows(read("<table><tr><td colspan=99>题<tr><td>a<td>b</table>")
                        .tables()
                        .get(0)))
                .containsExactly("题|^题", "a|b");
    }

    @Test
    void nested_tables_are_tables_of_their_own() {
        Contents contents = read("<p>甲<table><tr><td>外<table><tr><td>内</table></table><p>乙");
        assertThat(contents.tables()).extracting(HtmlTablesTest::rows).containsExactly(List.of("外"), List.of("内"));
        assertThat(contents.tables().get(0).title()).isEqualTo("甲");
        assertThat(contents.text()).containsExactly("甲", "乙");
    }

    @Test
    void white_space_is_as_a_browser_shows_it() {
        Contents contents = read(
                "<table><caption>表 1</caption><tr><td> 北京\n  百度 <b>AI</b>\n<br> Co.&nbsp;<td><script>x</script></table>");
        assertThat(rows(contents.tables().get(0))).containsExactly("北京百度 AI\nCo.|");
        assertThat(contents.tables().get(0).title()).isEqualTo("表 1");
    }
}
