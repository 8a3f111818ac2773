package beian.web.timeline;

import beian.shift.Rules;
import beian.shift.ScaleShift;
import beian.shift.ScaleShift.Group;
import beian.shift.course.Conclusion;
import beian.shift.course.Course;
import java.util.List;

/**
 * The scale shift as shown: groups of which some scale is stated, and the sources that state none.
 *
 * @param groups groups with at least one figure
 * @param silent sources none of whose rows states a parameter scale
 * @param conclusions about each series of each source that has a figure
 * @param wide whether some figure is too wide for one tier
 */
record ShownShift(
        Rules ruleset,
        List<ScaleShift.TierName> tiers,
        List<Group> groups,
        List<String> silent,
        List<Conclusion> conclusions,
        boolean wide) {

    static ShownShift of(ScaleShift shift) {
        List<Group> shown =
                shift.groups().stream().filter(ShownShift::hasFigure).toList();
        List<String> speaking = shift.groups().stream()
                .filter(group -> group.undisclosed() < group.rows())
                .map(Group::source)
                .toList();
        List<String> silent = shift.groups().stream()
                .map(Group::source)
                .distinct()
                .filter(source -> !speaking.contains(source))
                .toList();
        boolean wide = shown.stream().anyMatch(group -> group.notPlaced() > 0);
        List<Conclusion> conclusions = shift.courses().stream()
                .filter(course -> course.trend() != null)
                .map(Course::conclusion)
                .toList();
        return new ShownShift(shift.ruleset(), shift.tiers(), shown, silent, conclusions, wide);
    }

    private static boolean hasFigure(Group group) {
        return group.disclosed() + group.notPlaced() > 0;
    }
}
