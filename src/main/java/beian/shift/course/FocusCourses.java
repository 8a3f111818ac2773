package beian.shift.course;

import beian.shift.count.GroupKey;
import beian.shift.course.Conclusions.Words;
import beian.shift.course.Course.NotTold;
import beian.shift.course.Courses.Line;
import beian.shift.course.FocusCourse.Overall;
import beian.shift.course.FocusCourse.Step;
import beian.shift.course.FocusCourse.Strand;
import beian.statistics.Draws;
import beian.statistics.Holm;
import beian.statistics.Proportion;
import beian.statistics.Range;
import beian.statistics.ShareTrend;
import beian.statistics.ShareTrend.TwoGroups;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows the shares of each series of each source through its groups. */
public final class FocusCourses {

    private static final Map<String, String> ZH =
            Map.of("VERTICAL", "垂直模型", "TEXT", "文本", "IMAGE", "图像", "VIDEO", "视频", "AUDIO", "音频", "MULTIMODAL", "多模态");
    private static final Map<String, String> EN = Map.of(
            "VERTICAL",
            "vertical models",
            "TEXT",
            "text",
            "IMAGE",
            "image",
            "VIDEO",
            "video",
            "AUDIO",
            "audio",
            "MULTIMODAL",
            "multimodal");

    private FocusCourses() {}

    public static List<FocusCourse> of(Map<GroupKey, FocusTally> tallies) {
        return Courses.lines(tallies).entrySet().stream()
                .map(line -> of(line.getKey(), line.getValue()))
                .toList();
    }

    private static FocusCourse of(Line line, Map<GroupKey, FocusTally> groups) {
        List<Named> named = groups.entrySet().stream()
                .filter(group -> group.getValue().rows() > 0)
                .map(group -> new Named(group.getKey().name(), group.getValue()))
                .toList();
        List<Strand> parts = Stream.concat(Stream.of("VERTICAL"), FocusTally.MODALITY.stream())
                .filter(code -> named.stream().anyMatch(group -> group.tally.count(code) > 0))
                .parallel()
                .map(code -> part(code, named))
                .toList();
        return new FocusCourse(
                line.series(), line.source(), named.stream().map(Named::name).toList(), parts);
    }

    private record Named(String name, FocusTally tally) {

        Proportion share(String code) {
            return Proportion.of(tally.count(code), tally.classified(code));
        }

        /** The share of all rows, whatever the unclassified are. */
        Range all(String code) {
            int count = tally.count(code);
            return Range.ofShare(count, count + tally.rows() - tally.classified(code), tally.rows());
        }
    }

    private static Strand part(String code, List<Named> all) {
        List<Named> groups =
                all.stream().filter(group -> group.tally.classified(code) > 0).toList();
        List<NotTold> notTold = new ArrayList<>();
        ShareTrend trend = NotTolds.valueOf(
                ShareTrend.over(
                        groups.stream().map(group -> group.share(code)).toList(),
                        Draws.forTrendOver(groups.size(), Courses.SEED)),
                notTold);
        Overall overall = trend == null ? null : new Overall(trend.rows(), trend.perGroup(), trend.z(), trend.chance());
        return new Strand(code, overall, steps(code, groups), notTold, conclusion(code, groups, overall));
    }

    private static Conclusion conclusion(String code, List<Named> groups, @Nullable Overall overall) {
        String zh = String.valueOf(ZH.get(code));
        String en = String.valueOf(EN.get(code));
        if (overall == null) {
            return Conclusions.nothing(Words.ofShare("z", "全部各组", "All groups", zh, en));
        }
        Named first = groups.get(0);
        Named last = groups.get(groups.size() - 1);
        Words words = Words.ofShare("z", first.name + " 至 " + last.name, first.name + " to " + last.name, zh, en);
        return Conclusions.of(
                overall.z(),
                difference(first.all(code), last.all(code)),
                overall.chance().p(),
                words);
    }

    private static Range difference(Range before, Range after) {
        return new Range(after.low() - before.high(), after.high() - before.low());
    }

    /** A step, before it is known how many there are. */
    private record Bare(Named from, Named to, TwoGroups two) {
        double p() {
            return two.boschloo().value().orElse(two.fisher());
        }
    }

    private static List<Step> steps(String code, List<Named> groups) {
        List<Bare> bare = new ArrayList<>();
        for (int later = 1; later < groups.size(); later++) {
            Named from = groups.get(later - 1);
            Named to = groups.get(later);
            ShareTrend.compare(from.share(code), to.share(code))
                    .value()
                    .ifPresent(two -> bare.add(new Bare(from, to, two)));
        }
        List<Double> adjusted = Holm.adjust(bare.stream().map(Bare::p).toList());
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < bare.size(); i++) {
            steps.add(step(code, bare.get(i), adjusted.get(i)));
        }
        return steps;
    }

    private static Step step(String code, Bare bare, double adjusted) {
        Range all = difference(bare.from.all(code), bare.to.all(code));
        double difference = bare.two.difference();
        Words words = Words.ofShare(
                "Δ",
                bare.from.name + " 至 " + bare.to.name,
                bare.from.name + " to " + bare.to.name,
                String.valueOf(ZH.get(code)),
                String.valueOf(EN.get(code)));
        return new Step(
                bare.from.name,
                bare.to.name,
                difference,
                all.low(),
                all.high(),
                bare.two.fisher(),
                bare.two.boschloo().value().orElse(null),
                adjusted,
                Conclusions.of(difference, all, adjusted, words));
    }
}
