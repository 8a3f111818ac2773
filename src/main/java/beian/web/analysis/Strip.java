package beian.web.analysis;

import beian.scale.Disclosure;
import beian.shift.ScaleShift.TierName;
import beian.shift.stated.Scales;
import beian.shift.stated.Scales.Line;
import beian.shift.stated.Scales.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What filings state, as a table and a strip plot show it.
 *
 * @param groups in order, each once, as {@code lines} count them from 0
 * @param each whether each row is a mark of its own
 * @param merged whether wordings that reach over the same tiers are put together
 * @param leftOut lines that are not shown, of the earliest groups
 */
record Strip(List<String> groups, List<Shown> lines, boolean each, boolean merged, int leftOut) {

    private static final int LINES = 120;
    private static final int MARKS = 5_000;
    private static final int NAMES = 5;

    /**
     * A line of the table.
     *
     * @param group its place among the groups
     * @param line with all the rows that it stands for
     * @param figure whether it has a size
     * @param tier where the line is counted; absent: in none
     * @param names some of the filings
     * @param more how many are not named here
     */
    record Shown(
            int group, Line line, boolean figure, @Nullable TierName tier, List<Named> names, int more) {

        /** The stated numbers, parted by spaces. */
        public String sizes() {
            return String.join(" ", line.sizes().stream().map(String::valueOf).toList());
        }
    }

    /** @param tiers those of the ruleset */
    static Strip of(Scales scales, List<TierName> tiers) {
        boolean merged = scales.lines().size() > LINES;
        List<Line> all = merged ? merged(scales.lines()) : scales.lines();
        int leftOut = Math.max(0, all.size() - LINES);
        List<Line> kept = all.subList(leftOut, all.size());
        Map<String, TierName> names = new HashMap<>();
        tiers.forEach(tier -> names.put(tier.tier(), tier));
        List<String> groups = new ArrayList<>();
        List<Shown> shown = new ArrayList<>();
        String before = null;
        for (Line line : kept) {
            String strand = line.group() + "\0" + line.series() + "\0" + line.source();
            if (!strand.equals(before)) {
                groups.add(line.group());
                before = strand;
            }
            shown.add(shown(groups.size() - 1, line, names));
        }
        return new Strip(groups, shown, scales.rows() <= MARKS && !merged, merged, leftOut);
    }

    private static Shown shown(int group, Line line, Map<String, TierName> tiers) {
        List<Named> names = line.filings().stream().limit(NAMES).toList();
        boolean figure = Disclosure.of(line.kind()) == Disclosure.FIGURE;
        TierName tier = line.tier() == null ? null : tiers.get(line.tier());
        return new Shown(group, line, figure, tier, names, line.rows() - names.size());
    }

    private record Span(
            String group,
            String series,
            String source,
            boolean figure,
            @Nullable String tier,
            String from,
            String to) {}

    /** Lines of one group that are counted alike, as one without a wording. */
    private static List<Line> merged(List<Line> lines) {
        Map<Span, Line> spans = new LinkedHashMap<>();
        for (Line line : lines) {
            boolean figure = Disclosure.of(line.kind()) == Disclosure.FIGURE;
            Span span = new Span(
                    line.group(),
                    line.series().name(),
                    line.source(),
                    figure,
                    line.tier(),
                    line.lowestTier(),
                    line.highestTier());
            spans.merge(span, line, Strip::together);
        }
        return List.copyOf(spans.values());
    }

    private static Line together(Line one, Line other) {
        return new Line(
                one.group(),
                one.series(),
                one.source(),
                one.batch(),
                null,
                one.kind(),
                smaller(one.lower(), other.lower()),
                larger(one.upper(), other.upper()),
                List.of(),
                null,
                one.tier(),
                one.lowestTier(),
                one.highestTier(),
                one.rows() + other.rows(),
                List.of());
    }

    private static @Nullable Long smaller(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(Math.min(one, other));
    }

    private static @Nullable Long larger(@Nullable Long one, @Nullable Long other) {
        return one == null || other == null ? null : Long.valueOf(Math.max(one, other));
    }
}
