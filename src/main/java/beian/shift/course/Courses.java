package beian.shift.course;

import beian.filing.event.Series;
import beian.shift.count.GroupKey;
import beian.shift.course.Conclusions.Words;
import beian.shift.course.Course.NotTold;
import beian.shift.course.Course.Overall;
import beian.shift.course.Course.Pair;
import beian.shift.course.Tally.Exact;
import beian.statistics.Chance;
import beian.statistics.Draws;
import beian.statistics.Growth;
import beian.statistics.Holm;
import beian.statistics.Range;
import beian.statistics.Sample;
import beian.statistics.Shift;
import beian.statistics.Trend;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Follows each series of each source through its groups. */
public final class Courses {

    /** The day from which the interim measures are in force; any other number would do. */
    static final long SEED = 20230815;

    private static final int ALL_PAIRS = 12;

    private Courses() {}

    /** What is followed. */
    record Line(Series series, String source) {
        static Line of(GroupKey key) {
            return new Line(key.series(), key.source());
        }
    }

    /** Groups with a place in time, by what is followed, each in order. */
    static <T> Map<Line, Map<GroupKey, T>> lines(Map<GroupKey, T> groups) {
        Map<Line, Map<GroupKey, T>> lines = new LinkedHashMap<>();
        groups.forEach((key, group) -> {
            if (key.hasPlace()) {
                lines.computeIfAbsent(Line.of(key), line -> new LinkedHashMap<>())
                        .put(key, group);
            }
        });
        return lines;
    }

    public static List<Course> of(Map<GroupKey, Tally> tallies) {
        return lines(tallies).entrySet().stream()
                .map(line -> of(line.getKey(), line.getValue()))
                .toList();
    }

    /** What each comes to as a whole, without comparing one group with another. */
    public static List<Whole> wholes(Map<GroupKey, Tally> tallies) {
        return lines(tallies).entrySet().stream()
                .map(line -> whole(line.getKey(), Taking.part(line.getValue())))
                .toList();
    }

    /** The groups with at least one placed row. */
    private record Taking(List<String> names, List<Sample> samples) {

        private static Taking part(Map<GroupKey, Tally> groups) {
            Taking part = new Taking(new ArrayList<>(), new ArrayList<>());
            groups.forEach((key, tally) -> {
                if (tally.placed() > 0) {
                    part.names().add(key.name());
                    part.samples().add(tally.sample());
                }
            });
            return part;
        }

        private Draws draws() {
            return Draws.forTrendOver(samples.size(), SEED);
        }
    }

    private static Course of(Line line, Map<GroupKey, Tally> groups) {
        Taking part = Taking.part(groups);
        Map<Exact, Long> exact = new HashMap<>();
        groups.values().forEach(tally -> tally.exact().forEach((size, rows) -> exact.merge(size, rows, Long::sum)));
        List<NotTold> notTold = new ArrayList<>();
        Overall overall = part.samples().isEmpty() ? null : overall(part, notTold);
        return new Course(
                line.series(),
                line.source(),
                part.names(),
                pairs(part.names(), part.samples()),
                overall,
                growth(exact, notTold),
                notTold,
                overall == null
                        ? nothing()
                        : conclusion(part.names(), overall.tauB(), overall.asRead(), overall.chance()));
    }

    private static Whole whole(Line line, Taking part) {
        if (!part.samples().isEmpty()) {
            Trend.Placed trend = Trend.placed(part.samples(), part.draws());
            Trend.Estimate estimate = trend.estimate().value().orElse(null);
            if (estimate != null) {
                Range asRead = trend.asRead().range();
                Chance chance = estimate.chance();
                Conclusion said = conclusion(part.names(), estimate.tauB(), asRead, chance);
                return whole(line, estimate.rows(), estimate.tauB(), asRead, chance.p(), said);
            }
        }
        return whole(line, 0, null, null, null, nothing());
    }

    private static Whole whole(
            Line line,
            long placed,
            @Nullable Double tauB,
            @Nullable Range asRead,
            @Nullable Double p,
            Conclusion said) {
        return new Whole(line.series(), line.source(), placed, tauB, asRead, p, said.verdict(), said.zh(), said.en());
    }

    private static Conclusion nothing() {
        return Conclusions.nothing(Words.ofScale("τ-b", "全部批次", "All groups"));
    }

    private static Conclusion conclusion(List<String> names, double tauB, Range asRead, Chance chance) {
        String last = names.get(names.size() - 1);
        Words words = Words.ofScale("τ-b", names.get(0) + " 至 " + last, names.get(0) + " to " + last);
        return Conclusions.of(tauB, asRead, chance.p(), words);
    }

    private static @Nullable Overall overall(Taking part, List<NotTold> notTold) {
        Trend trend = Trend.over(part.samples(), part.draws());
        Trend.MannKendall medians = NotTolds.valueOf(trend.medians(), notTold);
        Trend.Estimate estimate = NotTolds.valueOf(trend.estimate(), notTold);
        return estimate == null
                ? null
                : new Overall(
                        estimate.rows(),
                        estimate.tauB(),
                        trend.asRead().range(),
                        trend.asRead().reached(),
                        trend.worstCase().range(),
                        estimate.jonckheere(),
                        estimate.expected(),
                        estimate.chance(),
                        medians);
    }

    private static @Nullable Growth growth(Map<Exact, Long> exact, List<NotTold> notTold) {
        SortedMap<LocalDate, SortedMap<Double, Long>> byDate = new TreeMap<>();
        exact.forEach((size, rows) -> {
            if (size.day() != null) {
                byDate.computeIfAbsent(size.date(), date -> new TreeMap<>())
                        .merge((double) size.parameters(), rows, Long::sum);
            }
        });
        return NotTolds.valueOf(Growth.perYear(byDate), notTold);
    }

    private static List<Pair> pairs(List<String> names, List<Sample> samples) {
        List<int[]> which = new ArrayList<>();
        for (int later = 1; later < names.size(); later++) {
            for (int earlier = names.size() > ALL_PAIRS ? later - 1 : 0; earlier < later; earlier++) {
                which.add(new int[] {earlier, later});
            }
        }
        Draws draws = Draws.forPairs(which.size(), SEED);
        List<Shift> shifts = which.parallelStream()
                .map(pair -> Shift.between(samples.get(pair[0]), samples.get(pair[1]), draws))
                .toList();
        List<Double> adjusted = Holm.adjust(shifts.stream()
                .map(shift -> shift.estimate().value().orElseThrow().chance().p())
                .toList());
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < shifts.size(); i++) {
            pairs.add(pair(names.get(which.get(i)[0]), names.get(which.get(i)[1]), shifts.get(i), adjusted.get(i)));
        }
        return pairs;
    }

    private static Pair pair(String from, String to, Shift shift, double adjusted) {
        Shift.Estimate estimate = shift.estimate().value().orElseThrow();
        Words words = Words.ofScale("δ", from + " 至 " + to, from + " to " + to);
        return new Pair(
                from,
                to,
                estimate.delta(),
                shift.asRead(),
                shift.worstCase(),
                estimate.chance(),
                adjusted,
                estimate.bootstrap(),
                estimate.draws().resamples(),
                estimate.draws().seed(),
                Conclusions.of(estimate.delta(), shift.asRead(), adjusted, words));
    }
}
