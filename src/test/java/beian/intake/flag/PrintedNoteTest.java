package beian.intake.flag;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.file.Contents;
import beian.intake.layout.Field;
import beian.intake.layout.Mappings;
import beian.intake.row.Flag;
import beian.intake.row.PrintedRow;
import beian.intake.row.ReadRows;
import beian.intake.row.ReadRows.Kind;
import beian.intake.row.Rows;
import beian.intake.row.Tables;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A research note's table as it is printed, with all that is wrong with it, against the same table untangled by hand. */
class PrintedNoteTest {

    static Stream<Contents> printed() {
        return Stream.of(Tables.html("intake/note-table1.html"), Tables.resource("intake/note-table1.csv"));
    }

    @ParameterizedTest
    @MethodSource("printed")
    void comes_out_as_untangled_by_hand(Contents contents) {
        List<PrintedRow> rows = read(contents).rows();

        List<List<String>> untangled = Tables.parse(new InputStreamReader(
                PrintedNoteTest.class.getResourceAsStream("/samples/note-table1.csv"), StandardCharsets.UTF_8));
        assertThat(rows).hasSize(42);
        List<List<String>> found = new ArrayList<>();
        for (PrintedRow row : rows) {
            found.add(List.of(
                    row.value(Field.FILED_ON),
                    row.value(Field.MODEL),
                    row.value(Field.SCALE),
                    row.value(Field.COMPANY),
                    row.value(Field.SCENARIO)));
        }
        assertThat(found)
                .isEqualTo(untangled.subList(1, 43).stream()
                        .map(row -> List.of(row.get(1), row.get(4), row.get(5), row.get(6), row.get(7)))
                        .toList());
        assertThat(rows.stream().collect(Collectors.groupingBy(row -> row.value(Field.BATCH), Collectors.counting())))
                .hasSize(4)
                .containsEntry("第一批 2023 年 8 月", 8L)
                .containsEntry("第二批 2023 年 11 月", 11L)
                .containsEntry("第三批 2023 年 12 月", 9L)
                .containsEntry("第四批 2024 年 1 月", 14L);
    }

    @ParameterizedTest
    @MethodSource("printed")
    void what_was_put_right_is_flagged_and_nothing_else(Contents contents) {
        List<PrintedRow> rows = Flags.raise(read(contents).rows(), KnownBefore.NOTHING);

        List<String> flags = rows.stream()
                .flatMap(row -> row.flags().stream().map(flag -> row.value(Field.MODEL) + " " + flag.code()))
                .filter(flag -> !flag.endsWith("model-in-batch-column"))
                .toList();
        assertThat(flags)
                .containsExactlyInAnyOrder(
                        "未对外公布名称 name-withheld", "小冰大模型 row-shifted", "品商大模型 company-blank", "新壹视频大模型 row-joined");
        assertThat(rows.stream().flatMap(row -> row.flags().stream()).map(Flag::code))
                .filteredOn("model-in-batch-column"::equals)
                .hasSize(8);
        assertThat(rows.get(30).flags()).extracting(Flag::proposed).containsExactly("衍远科技");
    }

    @ParameterizedTest
    @MethodSource("printed")
    void no_line_is_lost(Contents contents) {
        ReadRows read = read(contents);

        int lines = contents.tables().stream()
                .mapToInt(table -> table.lines().size())
                .sum();
        assertThat(read.rows().size() + read.others().size()).isEqualTo(lines);
        assertThat(read.others())
                .extracting(ReadRows.OtherLine::kind)
                .containsExactly(Kind.HEADER, Kind.HEADER, Kind.CONTINUATION);
    }

    private static ReadRows read(Contents contents) {
        return Rows.read(contents, Mappings.guess(contents, List.of()));
    }
}
