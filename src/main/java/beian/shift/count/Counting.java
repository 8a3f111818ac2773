package beian.shift.count;

import beian.platform.Rejected;
import beian.platform.projection.Coverage;
import beian.platform.projection.Moment;
import beian.platform.projection.Where;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts statements that are alike, as of a moment. */
@Component
public class Counting {

    private static final String FILED_MONTHS =
            ", substr(filed_from, 1, 7) as filed_from, substr(filed_to, 1, 7) as filed_to";
    private static final String FILED_GROUPS = ", substr(filed_from, 1, 7), substr(filed_to, 1, 7)";

    private final ShiftProjection projection;

    Counting(ShiftProjection projection) {
        this.projection = projection;
    }

    /**
     * The statements of a scope, counted.
     *
     * @param companies only of these; absent: of all
     * @throws Rejected 503 {@code analytics.rebuilding} while the tables are those of another version of rules or code
     */
    public List<Counted> count(JdbcClient jdbc, Moment moment, Scope scope, @Nullable Collection<String> companies) {
        boolean filed = scope.byDayFiled();
        String counted = "select alike, count(*) as n%s from shift_filing%%s group by alike%s"
                .formatted(filed ? FILED_MONTHS : "", filed ? FILED_GROUPS : "");
        return ask(jdbc, moment, scope, companies, null, counted, filed ? ", c.filed_from, c.filed_to" : "")
                .query((row, i) -> Counted.of(row, filed))
                .list();
    }

    /**
     * The same statements one by one.
     *
     * @param sources only of these, by their printed names
     */
    public List<Stated> list(
            JdbcClient jdbc,
            Moment moment,
            Scope scope,
            @Nullable Collection<String> companies,
            Collection<String> sources) {
        boolean filed = scope.byDayFiled();
        String each =
                "select alike, 1 as n, filing_id, model%s from shift_filing%%s".formatted(filed ? FILED_MONTHS : "");
        String columns = ", c.filing_id, c.model" + (filed ? ", c.filed_from, c.filed_to" : "");
        return ask(jdbc, moment, scope, companies, sources, each, columns)
                .query((row, i) ->
                        new Stated(Counted.of(row, filed), row.getString("filing_id"), row.getString("model")))
                .list();
    }

    /** @param rows the rows of the table, with {@code %s} for what narrows them */
    private JdbcClient.StatementSpec ask(
            JdbcClient jdbc,
            Moment moment,
            Scope scope,
            @Nullable Collection<String> companies,
            @Nullable Collection<String> sources,
            String rows,
            String columns) {
        requireCurrent(jdbc);
        Where alike = new Where()
                .and("a.batch_id = ?", scope.batch())
                .and("a.series = ?", scope.series())
                .and("a.source = ?", scope.source())
                .among("a.source in (?)", sources);
        if (!scope.withoutSources().isEmpty()) {
            alike.among("a.source not in (?)", scope.withoutSources());
        }
        Where.Conditions of = alike.conditions();
        Where narrowed =
                moment.narrow(new Where().and("region = ?", scope.region())).among("company_id in (?)", companies);
        Where.Conditions held = narrowed.conditions();
        String sql = "select a.*, c.n" + columns + " from (" + rows.formatted(held.sql())
                + ") c join shift_alike a on a.alike = c.alike" + of.sql();
        return jdbc.sql(sql).params(held.values()).params(of.values());
    }

    private void requireCurrent(JdbcClient jdbc) {
        boolean another = jdbc.sql("select count(*) from projection_position where projection = ? and version <> ?")
                        .params(ShiftProjection.NAME, projection.version())
                        .query(Integer.class)
                        .single()
                > 0;
        if (another) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "analytics.rebuilding");
        }
    }

    /** Whether anything recorded was published, and filed, so early; absent if no day was asked about. */
    public static @Nullable Coverage coverage(JdbcClient jdbc, Moment moment) {
        if (!moment.hasDays()) {
            return null;
        }
        boolean observed = new Where()
                .and("known_from <= ?", moment.position())
                .and("possible_from <= ?", iso(moment.publicAt()))
                .and("filed_from <= ?", iso(moment.filedAt()))
                .query(jdbc, "select 1 from shift_filing", " limit 1")
                .query(Integer.class)
                .optional()
                .isPresent();
        return observed ? Coverage.OBSERVED : Coverage.NOT_OBSERVED;
    }

    private static @Nullable String iso(@Nullable Object day) {
        return day == null ? null : day.toString();
    }
}
