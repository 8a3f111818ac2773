package beian.intake.row;

import static org.assertj.core.api.Assertions.assertThat;

import beian.intake.file.Contents;
import beian.intake.layout.Field;
import beian.intake.layout.Mappings;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Excerpts of the national list with their columns in any order, columns added, headings dropped: seeded, so repeatable. */
class ShuffledTablesTest {

    private static final List<String> ATTACHMENTS =
            List.of("2024-04", "2024-08", "2024-11", "2025-01", "2025-03", "2025-06", "2025-08", "2025-10", "2025-12");
    private static final List<Field> TOLD = List.of(Field.NUMBER, Field.MODEL, Field.COMPANY, Field.FILED_ON);
    private static final List<Integer> PRINTED = List.of(4, 2, 3, 5);

    static Stream<Long> seeds() {
        return IntStream.range(0, 200).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_cell_is_lost_and_every_column_is_found_again(long seed) {
        Random random = new Random(seed);
        List<List<String>> excerpt = excerpt(random);
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2, 3, 4, 5));
        int extra = random.nextInt(4);
        IntStream.range(0, extra).forEach(i -> order.add(6 + i));
        Collections.shuffle(order, random);
        boolean headed = random.nextBoolean();
        List<List<String>> lines = new ArrayList<>();
        for (int i = headed ? 0 : 1; i < excerpt.size(); i++) {
            List<String> line = new ArrayList<>(excerpt.get(i));
            for (int j = 0; j < extra; j++) {
                line.add(extra(j, i, random));
            }
            lines.add(order.stream().map(line::get).toList());
        }
        Contents contents = Tables.lines(lines);

        ReadRows read = Rows.read(contents, Mappings.guess(contents, List.of()));

        assertThat(read.rows()).hasSize(excerpt.size() - 1);
        assertThat(read.others()).hasSize(headed ? 1 : 0);
        for (PrintedRow row : read.rows()) {
            List<String> printed = excerpt.get(row.line() + (headed ? 0 : 1));
            for (int i = 0; i < TOLD.size(); i++) {
                assertThat(row.cells().get(TOLD.get(i))).isEqualTo(printed.get(PRINTED.get(i)));
            }
            assertThat(sorted(texts(row))).isEqualTo(sorted(lines.get(row.line())));
        }
    }

    /** Ten to forty rows of one attachment, of one series, under their headings. */
    private static List<List<String>> excerpt(Random random) {
        String attachment = ATTACHMENTS.get(random.nextInt(ATTACHMENTS.size()));
        List<List<String>> lines = Tables.parse(new InputStreamReader(
                ShuffledTablesTest.class.getResourceAsStream("/samples/register/" + attachment + ".csv"),
                StandardCharsets.UTF_8));
        List<Integer> headers = IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).get(0).equals("序号"))
                .boxed()
                .toList();
        int section = random.nextInt(headers.size());
        int from = headers.get(section) + 1;
        int to = section + 1 < headers.size() ? headers.get(section + 1) : lines.size();
        int size = Math.min(10 + random.nextInt(31), to - from);
        int first = from + random.nextInt(to - from - size + 1);
        List<List<String>> excerpt = new ArrayList<>();
        excerpt.add(lines.get(from - 1));
        excerpt.addAll(lines.subList(first, first + size));
        return excerpt;
    }

    private static String extra(int column, int line, Random random) {
        if (line == 0) {
            return List.of("联系人", "网址", "备注").get(column);
        }
        return switch (column) {
            case 0 -> List.of("张三", "李四", "王小明", "赵一").get(random.nextInt(4));
            case 1 -> "https://example.com/" + random.nextInt(100_000);
            default -> random.nextInt(3) == 0 ? "" : "已公示";
        };
    }

    private static List<String> texts(PrintedRow row) {
        return Stream.concat(
                        new TreeMap<>(row.cells()).values().stream(),
                        row.others().stream().map(PrintedRow.Other::text))
                .toList();
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().filter(text -> !text.isBlank()).sorted().toList();
    }
}
