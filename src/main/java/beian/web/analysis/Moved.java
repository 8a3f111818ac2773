package beian.web.analysis;

import beian.shift.Rules;
import beian.shift.ScaleShift;
import beian.shift.ScaleShift.TierName;
import beian.shift.course.Conclusion;
import beian.shift.course.Course;
import beian.shift.stated.Scales;
import beian.shift.stated.Scales.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The same rows under another reading, and what moves.
 *
 * @param assumed the tier at which rows without a figure are assumed to be; absent: nothing is assumed
 * @param assumedRows how many these are
 * @param steps wordings that stand elsewhere
 * @param turns what may be concluded of each series of each source, here and there
 */
record Moved(
        Rules ruleset, Shares shares, @Nullable TierName assumed, int assumedRows, List<Step> steps, List<Turn> turns) {

    /**
     * A wording that stands elsewhere.
     *
     * @param from the tier here; absent: it is counted in none
     * @param to the tier there
     */
    record Step(
            Line line, @Nullable TierName from, @Nullable TierName to) {}

    /** What may be concluded here and there. */
    record Turn(String series, String source, Conclusion here, Conclusion there) {

        public boolean same() {
            return here.verdict() == there.verdict();
        }
    }

    static Moved of(ScaleShift here, ScaleShift there, Scales stated, Scales otherwise, @Nullable String assumed) {
        Map<String, TierName> names = names(there);
        int silent = assumed == null
                ? 0
                : ScaleShares.of(here).lines().stream()
                        .mapToInt(Shares.Line::unknown)
                        .sum();
        return new Moved(
                there.ruleset(),
                ScaleShares.of(there, here),
                assumed == null ? null : names.get(assumed),
                silent,
                steps(names(here), names, stated, otherwise),
                turns(here, there));
    }

    private static Map<String, TierName> names(ScaleShift shift) {
        Map<String, TierName> names = new HashMap<>();
        shift.tiers().forEach(tier -> names.put(tier.tier(), tier));
        return names;
    }

    private record Key(
            String group,
            String series,
            String source,
            @Nullable String verbatim) {
        static Key of(Line line) {
            return new Key(line.group(), line.series().name(), line.source(), line.verbatim());
        }
    }

    private static List<Step> steps(
            Map<String, TierName> here, Map<String, TierName> there, Scales stated, Scales otherwise) {
        Map<Key, Line> others = new HashMap<>();
        otherwise.lines().forEach(line -> others.put(Key.of(line), line));
        List<Step> steps = new ArrayList<>();
        for (Line line : stated.lines()) {
            Line other = others.get(Key.of(line));
            TierName from = line.tier() == null ? null : here.get(line.tier());
            TierName to = other == null || other.tier() == null ? null : there.get(other.tier());
            if (!Objects.equals(from, to)) {
                steps.add(new Step(line, from, to));
            }
        }
        return steps;
    }

    private static List<Turn> turns(ScaleShift here, ScaleShift there) {
        List<Turn> turns = new ArrayList<>();
        for (Course course : ScaleShares.courses(here)) {
            there.courses().stream()
                    .filter(other ->
                            other.series() == course.series() && other.source().equals(course.source()))
                    .findFirst()
                    .ifPresent(other -> turns.add(new Turn(
                            course.series().name(), course.source(), course.conclusion(), other.conclusion())));
        }
        return turns;
    }
}
