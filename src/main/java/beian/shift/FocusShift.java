package beian.shift;

import beian.filing.event.Series;
import beian.platform.projection.Coverage;
import beian.platform.projection.Lasting;
import beian.shift.count.Day;
import beian.shift.count.Grouping;
import beian.shift.course.Agreements;
import beian.shift.course.FocusCourse;
import beian.shift.course.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What filings are for, and what they make, group by group: by a person's word where there is one, and otherwise by the
 * words of a ruleset.
 *
 * @param ruleset whose words classify
 * @param sectors the names of sectors, in the order of the ruleset
 * @param groups by first day, then batch id, series and source
 * @param courses each series of each source through its groups
 * @param agreement of persons and ruleset, over all groups
 * @param coverage whether anything recorded reaches back to the days asked about; absent if none was
 */
public record FocusShift(
        Rules ruleset,
        Grouping by,
        Day day,
        List<SectorName> sectors,
        List<Group> groups,
        List<FocusCourse> courses,
        Agreements agreement,
        @Nullable Coverage coverage)
        implements Lasting {

    /** A sector and its names. */
    public record SectorName(String sector, String zh, String en) {}

    /**
     * The rows of one group.
     *
     * @param group its name within series and source; {@code ?} if its period is open
     * @param rows all of them, n
     * @param byPerson rows of which a person says something
     * @param withdrawn rows whose filing is withdrawn; counted nowhere else
     * @param focus GENERAL and VERTICAL
     * @param unfocused rows of unknown focus
     * @param sectors of the vertical ones, those that occur; {@code ?} where no sector is said
     * @param modality TEXT, IMAGE, VIDEO, AUDIO and MULTIMODAL
     * @param unmodal rows of unknown modality
     */
    public record Group(
            String group,
            Series series,
            String source,
            @Nullable String batch,
            @Nullable String publishedOn,
            int rows,
            int byPerson,
            int withdrawn,
            List<Part> focus,
            int unfocused,
            List<Part> sectors,
            List<Part> modality,
            int unmodal) {}
}
