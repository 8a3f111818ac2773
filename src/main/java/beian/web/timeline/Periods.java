package beian.web.timeline;

import beian.platform.Rejected;
import beian.platform.projection.AsOf;
import beian.shift.CountScaleShift;
import beian.shift.count.Day;
import beian.shift.count.Grouping;
import beian.shift.count.Scope;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which periods filings are counted over time, as an address says it.
 *
 * @param by absent: months
 * @param day by which a row belongs to a period; absent: the day of publication, which every row has
 */
record Periods(@Nullable Grouping by, @Nullable Day day) {

    static final List<Grouping> ALL =
            Arrays.stream(Grouping.values()).filter(Grouping::byTime).toList();

    Periods {
        by = by == null ? Grouping.MONTH : by;
        day = day == null ? Day.PUBLISHED : day;
        if (!ALL.contains(by)) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "by", by);
        }
    }

    CountScaleShift question(AsOf asOf) {
        return new CountScaleShift(new Scope(null, null, null, null, null, by, day, null), asOf);
    }
}
