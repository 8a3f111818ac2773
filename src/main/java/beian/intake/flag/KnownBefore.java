package beian.intake.flag;

import beian.filing.event.PartialDate;
import beian.filing.event.Series;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known outside the file that is looked at.
 *
 * @param announcedOn day, month or year on which the file was published; absent if not known yet
 * @param lastOrdinals the ordinal that each series had reached before; a series that begins with the file is left out
 */
public record KnownBefore(
        PrefixSpelling spelling,
        HeldNumbers held,
        @Nullable PartialDate announcedOn,
        Map<Series, Integer> lastOrdinals) {

    public static final KnownBefore NOTHING =
            new KnownBefore(PrefixSpelling.published(), HeldNumbers.NONE, null, Map.of());
}
