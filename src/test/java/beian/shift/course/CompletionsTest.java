package beian.shift.course;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.event.Series;
import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import beian.shift.count.Counted;
import beian.shift.count.GroupKey;
import beian.shift.count.Groups;
import beian.shift.count.Scope;
import beian.statistics.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Bounds over all rows hold the truth, whatever the undisclosed turn out to be: every completion of random registries is tried. */
class CompletionsTest {

    private static final Ruleset RULES = Rulesets.of("config/rulesets").standard();
    /** One size in each tier. */
    private static final List<String> SIZES = List.of("50亿", "500亿", "5000亿", "50000亿");

    private static final List<String> TEXTS = List.of("60 亿", "2600 亿", "百亿级", "千亿级", "万亿级", "70 亿、130 亿", "500亿");
    private static final int REGISTRIES = 60;
    private static final int MOST_UNKNOWN = 4;

    /** A row: the number of its batch, and what it states. */
    private record Row(int batch, @Nullable String scale) {}

    private static Map<GroupKey, Tally> tallies(List<Row> rows) {
        Map<GroupKey, Tally> tallies = new TreeMap<>(GroupKey.ORDER);
        for (Row row : rows) {
            String month = "2023-0" + row.batch;
            Counted counted = new Counted(
                    "b" + row.batch,
                    Series.FILING,
                    "来源",
                    month,
                    month + "-01",
                    null,
                    null,
                    false,
                    row.scale,
                    "",
                    null,
                    null,
                    null,
                    1);
            tallies.computeIfAbsent(new Groups(Scope.ALL).of(counted), key -> new Tally(RULES))
                    .add(counted, null);
        }
        return tallies;
    }

    private static List<Row> registry(Random random) {
        List<Row> rows = new ArrayList<>();
        int unknown = 0;
        for (int i = 0; i < 4 + random.nextInt(8); i++) {
            boolean blank = unknown < MOST_UNKNOWN && random.nextInt(3) == 0;
            unknown += blank ? 1 : 0;
            String blankOrWords = random.nextBoolean() ? null : "多种参数规模";
            rows.add(new Row(1 + random.nextInt(3), blank ? blankOrWords : TEXTS.get(random.nextInt(TEXTS.size()))));
        }
        return rows;
    }

    /** The registry with its unknown rows at the tiers that the digits of {@code which} to the base of four name. */
    private static List<Row> completion(List<Row> rows, int which) {
        List<Row> completed = new ArrayList<>();
        int rest = which;
        for (Row row : rows) {
            if (isUnknown(row)) {
                completed.add(new Row(row.batch, SIZES.get(rest % SIZES.size())));
                rest /= SIZES.size();
            } else {
                completed.add(row);
            }
        }
        return completed;
    }

    private static boolean isUnknown(Row row) {
        return row.scale == null || row.scale.equals("多种参数规模");
    }

    @Test
    void shares_differences_and_trends_lie_within_their_bounds_for_every_completion() {
        Random random = new Random(20240401);
        int tried = 0;
        for (int n = 0; n < REGISTRIES; n++) {
            List<Row> rows = registry(random);
            Map<GroupKey, Tally> said = tallies(rows);
            List<Course> courses = Courses.of(said);
            int unknown = (int) rows.stream().filter(CompletionsTest::isUnknown).count();
            for (int which = 0; which < Math.pow(SIZES.size(), unknown); which++) {
                Map<GroupKey, Tally> truth = tallies(completion(rows, which));
                said.forEach((key, tally) -> {
                    within(tally.tiers(), truth.get(key).tiers());
                    within(tally.below(), truth.get(key).below());
                });
                within(courses.get(0), Courses.of(truth).get(0));
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(1000);
    }

    private static void within(List<Share> said, List<Share> truth) {
        for (int i = 0; i < said.size(); i++) {
            assertThat(truth.get(i).lowest()).isEqualTo(truth.get(i).highest());
            assertThat(truth.get(i).lowest())
                    .isBetween(said.get(i).lowest(), said.get(i).highest());
        }
    }

    private static void within(Course said, Course truth) {
        for (Course.Pair pair : said.pairs()) {
            Course.Pair completed = truth.pairs().stream()
                    .filter(other ->
                            other.from().equals(pair.from()) && other.to().equals(pair.to()))
                    .findFirst()
                    .orElseThrow();
            assertHolds(pair.asRead(), completed.delta());
        }
        boolean sameGroups = said.groups().equals(truth.groups());
        if (sameGroups && said.trend() != null && truth.trend() != null) {
            assertHolds(said.trend().asRead(), truth.trend().tauB());
        }
    }

    private static void assertHolds(Range range, double truth) {
        assertThat(truth).isBetween(range.low() - 1e-12, range.high() + 1e-12);
    }
}
