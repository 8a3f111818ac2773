package beian.web.timeline;

import beian.shift.Rules;
import beian.shift.ScaleShift;
import beian.shift.ScaleShift.Group;
import beian.shift.ScaleShift.TierName;
import java.util.List;

/**
 * Filings by tier over time: a table, and all that the chart of it needs. Each series of each source is a strand of its own.
 *
 * @param groups the latest ones in the order of time, those of which the period is open at the end
 * @param leftOut how many earlier groups are not shown
 * @param strands how many have a place on the axis of time
 * @param panels how many of them the chart has room for: those with the most rows
 * @param undated rows of which the period is open; no place on an axis of time is theirs
 * @param wide whether some figure is too wide for one tier
 */
record OverTime(
        Rules ruleset,
        List<TierName> tiers,
        List<Group> groups,
        int leftOut,
        int strands,
        int panels,
        int undated,
        boolean wide) {

    private static final int PANELS = 6;
    private static final int GROUPS = 240;
    /** More than a browser draws one by one without being felt. */
    private static final int MARKS = 5_000;

    private static final String OPEN = "?";

    static OverTime of(ScaleShift shift) {
        List<Group> groups = shift.groups();
        // Beside the tiers: too wide, and no figure.
        int most = Math.min(GROUPS, MARKS / (shift.tiers().size() + 2));
        int leftOut = Math.max(0, groups.size() - most);
        List<Group> shown = groups.subList(leftOut, groups.size());
        int strands = (int) shown.stream()
                .filter(group -> !group.group().equals(OPEN))
                .map(group -> List.of(group.source(), group.series()))
                .distinct()
                .count();
        return new OverTime(
                shift.ruleset(),
                shift.tiers(),
                shown,
                leftOut,
                strands,
                Math.min(PANELS, strands),
                shown.stream()
                        .filter(group -> group.group().equals(OPEN))
                        .mapToInt(Group::rows)
                        .sum(),
                shown.stream().anyMatch(group -> group.notPlaced() > 0));
    }
}
