package beian.web.analysis;

import beian.shift.ScaleShift;
import beian.shift.ScaleShift.Group;
import beian.shift.course.Course;
import beian.web.analysis.Shares.Cell;
import beian.web.analysis.Shares.Line;
import beian.web.analysis.Shares.Part;
import beian.web.analysis.Shares.Reach;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The scale shift as a page shows it: the series of sources that state some scale. */
final class ScaleShares {

    private ScaleShares() {}

    private record Strand(String series, String source) {
        static Strand of(Group group) {
            return new Strand(group.series().name(), group.source());
        }
    }

    static Shares of(ScaleShift shift) {
        return of(shift, shift);
    }

    /**
     * The same of some series.
     *
     * @param heard shows which: in another reading those that state nothing may be assumed to state something
     */
    static Shares of(ScaleShift shift, ScaleShift heard) {
        Set<Strand> speaking = speaking(heard);
        List<Part> parts = shift.tiers().stream()
                .map(tier -> new Part(tier.tier(), tier.zh(), tier.en()))
                .toList();
        List<Line> lines = shift.groups().stream()
                .filter(group -> speaking.contains(Strand.of(group)))
                .map(ScaleShares::line)
                .toList();
        return Shares.of(parts, lines);
    }

    private static Set<Strand> speaking(ScaleShift shift) {
        return shift.groups().stream()
                .filter(group -> group.undisclosed() < group.rows())
                .map(Strand::of)
                .collect(Collectors.toSet());
    }

    private static Line line(Group group) {
        return new Line(
                group.group(),
                group.series().name(),
                group.source(),
                group.batch(),
                group.rows(),
                group.disclosed(),
                group.notPlaced(),
                group.noFigure() + group.undisclosed(),
                group.tiers().stream()
                        .map(tier -> new Cell(tier.count(), tier.shareOfDisclosed(), tier.lowest(), tier.highest()))
                        .toList(),
                group.below().stream()
                        .map(below -> new Reach(below.lowest(), below.highest()))
                        .toList());
    }

    /** The courses of those series. */
    static List<Course> courses(ScaleShift shift) {
        Set<Strand> speaking = speaking(shift);
        return shift.courses().stream()
                .filter(course -> speaking.contains(new Strand(course.series().name(), course.source())))
                .toList();
    }

    /** Sources of which no row states any scale. */
    static List<String> silent(ScaleShift shift) {
        Set<String> speaking = speaking(shift).stream().map(Strand::source).collect(Collectors.toSet());
        return shift.groups().stream()
                .map(Group::source)
                .distinct()
                .filter(source -> !speaking.contains(source))
                .toList();
    }
}
