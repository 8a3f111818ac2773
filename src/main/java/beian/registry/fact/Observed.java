package beian.registry.fact;

import beian.platform.projection.Coverage;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether anything recorded was published, and filed, so early. */
public final class Observed {

    private Observed() {}

    /** Absent if no day was asked about. */
    public static @Nullable Coverage at(Moment moment, JdbcClient jdbc) {
        if (!moment.hasDays()) {
            return null;
        }
        boolean published = found(jdbc, "registry_batch", "possible_from <= ?", moment.publicAt(), moment);
        boolean filed = found(jdbc, "registry_filing", "filed_from <= ?", moment.filedAt(), moment);
        return published && filed ? Coverage.OBSERVED : Coverage.NOT_OBSERVED;
    }

    private static boolean found(
            JdbcClient jdbc, String table, String condition, @Nullable LocalDate day, Moment moment) {
        return day == null
                || new Where()
                        .and(condition, day.toString())
                        .and("known_from <= ?", moment.position())
                        .query(jdbc, "select 1 from " + table, " limit 1")
                        .query(Integer.class)
                        .optional()
                        .isPresent();
    }
}
