package beian.web.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import beian.filing.event.Series;
import beian.scale.ScaleKind;
import beian.shift.Rules;
import beian.shift.ScaleShift.TierName;
import beian.shift.count.Grouping;
import beian.shift.stated.Scales;
import beian.shift.stated.Scales.Line;
import beian.web.analysis.Strip.Shown;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A strip plot never draws more than 5,000 marks one by one, and no row is lost by that. */
class StripTest {

    private static final List<TierName> TIERS =
            List.of(new TierName("SMALL", "小", "small", 0), new TierName("LARGE", "大", "large", 1000));

    @Test
    void few_rows_are_marks_of_their_own() {
        Strip strip = strip(List.of(line("a", 7, 3), line("a", 2000, 4), silent("b", 2)));

        assertThat(strip.each()).isTrue();
        assertThat(strip.merged()).isFalse();
        assertThat(strip.groups()).containsExactly("a", "b");
        assertThat(strip.lines().stream().map(Shown::figure)).containsExactly(true, true, false);
        assertThat(strip.lines().stream().map(Shown::tier)).containsExactly(TIERS.get(0), TIERS.get(1), null);
    }

    @Test
    void more_rows_than_can_be_drawn_are_a_mark_for_each_wording() {
        Strip strip = strip(List.of(line("a", 7, 5_000), line("a", 2000, 1)));

        assertThat(strip.each()).isFalse();
        assertThat(strip.merged()).isFalse();
        assertThat(strip.lines()).hasSize(2);
    }

    @Test
    void many_wordings_are_put_together_by_the_tiers_that_they_allow() {
        List<Line> many = Stream.concat(
                        IntStream.rangeClosed(1, 200).mapToObj(size -> line("a", size * 10L, 2)),
                        Stream.of(silent("a", 5)))
                .toList();

        Strip strip = strip(many);

        assertThat(strip.merged()).isTrue();
        assertThat(strip.each()).isFalse();
        assertThat(strip.leftOut()).isZero();
        assertThat(strip.lines()).hasSize(3);
        assertThat(strip.lines().stream().mapToInt(shown -> shown.line().rows()))
                .containsExactly(198, 202, 5);
        assertThat(strip.lines().get(1).line().lower()).isEqualTo(1000L);
        assertThat(strip.lines().get(1).line().upper()).isEqualTo(2000L);
    }

    @Test
    void of_too_many_groups_the_latest_are_shown_and_the_others_counted() {
        List<Line> many = IntStream.range(0, 150)
                .mapToObj(group -> line("g" + group, 7, 1))
                .toList();

        Strip strip = strip(many);

        assertThat(strip.leftOut()).isEqualTo(150 - strip.lines().size()).isPositive();
        assertThat(strip.groups()).endsWith("g149").doesNotContain("g0");
    }

    private static Strip strip(List<Line> lines) {
        int rows = lines.stream().mapToInt(Line::rows).sum();
        Rules rules = new Rules("default", 1, "hash", "", "");
        return Strip.of(new Scales(rules, Grouping.BATCH, lines, rows, false, List.of(), null), TIERS);
    }

    private static Line line(String group, long size, int rows) {
        String tier = size < 1000 ? "SMALL" : "LARGE";
        return new Line(
                group,
                Series.FILING,
                "source",
                null,
                Long.toString(size),
                ScaleKind.EXACT,
                size,
                size,
                List.of(size),
                null,
                tier,
                tier,
                tier,
                rows,
                List.of());
    }

    private static Line silent(String group, int rows) {
        return new Line(
                group,
                Series.FILING,
                "source",
                null,
                null,
                ScaleKind.UNDISCLOSED,
                null,
                null,
                List.of(),
                null,
                null,
                "SMALL",
                "LARGE",
                rows,
                List.of());
    }
}
