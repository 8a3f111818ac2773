package beian.web.analysis;

import beian.shift.FocusShift;
import beian.shift.FocusShift.Group;
import beian.shift.course.Part;
import beian.web.analysis.Shares.Cell;
import beian.web.analysis.Shares.Line;
import beian.web.analysis.Shares.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The focus shift as a page shows it. */
final class FocusShares {

    private static final Cell NONE = new Cell(0, null, 0, 0);

    private FocusShares() {}

    static Shares focus(FocusShift shift) {
        return shares(shift, Group::focus, Group::unfocused);
    }

    static Shares modality(FocusShift shift) {
        return shares(shift, Group::modality, Group::unmodal);
    }

    private static Shares shares(FocusShift shift, Function<Group, List<Part>> parts, ToIntFunction<Group> unknown) {
        List<Shares.Part> heads = shift.groups().stream()
                .limit(1)
                .flatMap(group -> parts.apply(group).stream())
                .map(part -> new Shares.Part(part.code(), null, null))
                .toList();
        List<Line> lines = shift.groups().stream()
                .map(group -> line(group, parts.apply(group), unknown.applyAsInt(group)))
                .toList();
        return Shares.of(heads, lines);
    }

    private static Line line(Group group, List<Part> parts, int unknown) {
        return line(
                group, unknown, parts.stream().map(FocusShares::cell).toList(), reaches(parts, unknown, group.rows()));
    }

    private static Line line(Group group, int unknown, List<Cell> cells, List<Reach> reaches) {
        return new Line(
                group.group(),
                group.series().name(),
                group.source(),
                group.batch(),
                group.rows(),
                group.rows() - unknown,
                0,
                unknown,
                cells,
                reaches);
    }

    private static Cell cell(Part part) {
        return new Cell(part.count(), part.shareOfClassified(), part.lowest(), part.highest());
    }

    /** What is not classified may stand on either side of each border. */
    private static List<Reach> reaches(List<Part> parts, int unknown, int rows) {
        List<Reach> reaches = new ArrayList<>();
        int before = 0;
        for (Part part : parts.subList(0, parts.size() - 1)) {
            before += part.count();
            reaches.add(
                    rows == 0
                            ? new Reach(0, 1)
                            : new Reach((double) before / rows, (double) (before + unknown) / rows));
        }
        return reaches;
    }

    /** Vertical rows by sector, those that occur at all; {@code ?} where nobody says which. */
    static Shares sectors(FocusShift shift) {
        Map<String, Shares.Part> heads = new LinkedHashMap<>();
        shift.sectors().forEach(sector -> {
            if (shift.groups().stream().anyMatch(group -> find(group, sector.sector()) != null)) {
                heads.put(sector.sector(), new Shares.Part(sector.sector(), sector.zh(), sector.en()));
            }
        });
        if (shift.groups().stream().anyMatch(group -> find(group, "?") != null)) {
            heads.put("?", new Shares.Part("NONE", null, null));
        }
        List<Line> lines = shift.groups().stream()
                .map(group -> line(
                        group,
                        group.unfocused(),
                        heads.keySet().stream()
                                .map(code -> {
                                    Part part = find(group, code);
                                    return part == null ? NONE : cell(part);
                                })
                                .toList(),
                        List.of()))
                .toList();
        return Shares.of(List.copyOf(heads.values()), lines);
    }

    private static @Nullable Part find(Group group, String code) {
        return group.sectors().stream()
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
