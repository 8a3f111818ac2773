package beian.shift.count;

import beian.filing.event.PartialDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells the groups of a scope that statements belong to; few days are met again and again. */
public final class Groups {

    private final Scope scope;
    private final Grouping by;
    private final Map<Days, Optional<String>> periods = new HashMap<>();

    /** Partial dates between which a day lies. */
    private record Days(@Nullable String from, @Nullable String to) {}

    public Groups(Scope scope) {
        this.scope = scope;
        this.by = scope.grouping();
    }

    /** The group that they belong to. */
    public GroupKey of(Counted alike) {
        if (by == Grouping.BATCH) {
            return GroupKey.of(
                    alike.series(), alike.source(), alike.batch(), alike.publishedOn(), alike.publishedFrom());
        }
        if (by == Grouping.ANNOUNCEMENT) {
            return GroupKey.of(alike.series(), alike.source(), alike.publishedOn(), alike.publishedFrom());
        }
        Days days = scope.byDayFiled()
                ? new Days(alike.filedFrom(), alike.filedTo())
                : new Days(alike.publishedOn(), alike.publishedOn());
        String period = periods.computeIfAbsent(days, d -> Optional.ofNullable(period(d)))
                .orElse(null);
        return GroupKey.of(alike.series(), alike.source(), period);
    }

    private @Nullable String period(Days days) {
        if (days.from() == null || days.to() == null) {
            return null;
        }
        return by.period(
                PartialDate.parse(days.from()).first(),
                PartialDate.parse(days.to()).last());
    }
}
