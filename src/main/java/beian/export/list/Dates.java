package beian.export.list;

import beian.filing.event.PartialDate;
import org.jspecify.annotations.Nullable;

/** The bounds of dates that are known to the day, the month or the year. */
final class Dates {

    private Dates() {}

    /** The first day that it may be, in ISO form. */
    static @Nullable String first(@Nullable String partial) {
        return partial == null ? null : PartialDate.firstDay(partial);
    }

    /** The last day that it may be, in ISO form. */
    static @Nullable String last(@Nullable String partial) {
        return partial == null ? null : PartialDate.lastDay(partial);
    }
}
