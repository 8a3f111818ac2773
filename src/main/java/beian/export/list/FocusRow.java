package beian.export.list;

import beian.filing.event.Series;
import beian.platform.projection.Answer;
import beian.shift.FocusShift;
import beian.shift.FocusShift.Group;
import beian.shift.course.Part;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One part of one group of the focus shift.
 *
 * @param respect in which rows are classified
 * @param part what they are classified as; {@code ?} where no sector is said
 * @param unclassified rows of the group that are not classified in this respect
 */
public record FocusRow(
        Group of,
        Respect respect,
        String part,
        int count,
        @Nullable Double share,
        int unclassified,
        double lowest,
        double highest) {

    /** In which respect. */
    enum Respect {
        FOCUS,
        SECTOR,
        MODALITY
    }

    String group() {
        return of.group();
    }

    @Nullable
    String batch() {
        return of.batch();
    }

    Series series() {
        return of.series();
    }

    String source() {
        return of.source();
    }

    public static Answer<List<FocusRow>> rows(Answer<FocusShift> shift) {
        List<FocusRow> rows = new ArrayList<>();
        shift.body().groups().forEach(group -> {
            add(rows, group, Respect.FOCUS, group.focus(), group.unfocused());
            add(rows, group, Respect.SECTOR, group.sectors(), group.unfocused());
            add(rows, group, Respect.MODALITY, group.modality(), group.unmodal());
        });
        return new Answer<>(shift.position(), rows);
    }

    private static void add(List<FocusRow> rows, Group group, Respect respect, List<Part> parts, int unknown) {
        parts.forEach(part -> rows.add(new FocusRow(
                group,
                respect,
                part.code(),
                part.count(),
                part.shareOfClassified(),
                unknown,
                part.lowest(),
                part.highest())));
    }
}
