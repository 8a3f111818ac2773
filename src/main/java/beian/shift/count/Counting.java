package beian.shift.count;

import beian.platform.Rejected;
import beian.platform.column.Ahead;
import beian.platform.column.Followed;
import beian.platform.projection.Coverage;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts statements that are alike, as of a moment: over numbers in memory, read after the start and followed from then on. */
@Component
@Order(1)
public class Counting implements Ahead {

    private static final String MONTHS = " substr(filed_from, 1, 7) as filed_from, substr(filed_to, 1, 7) as filed_to";

    private final ShiftProjection projection;
    private final Views views;
    /** Few, since they grow with the store: readings of one scope are asked one after the other. */
    private final Kept<List<Counted>> kept = new Kept<>(20);

    private final Followed<Statements> held = new Followed<>(
            (before, after, upTo, jdbc) -> (before == null ? Statements.none() : before).upTo(upTo, jdbc));

    Counting(ShiftProjection projection, Views views) {
        this.projection = projection;
        this.views = views;
    }

    /** What statements are told apart by, beside when and where they were published. */
    public enum By {
        SCALE,
        KIND
    }

    private record Asked(Scope scope, @Nullable Collection<String> companies, By by) {}

    /**
     * One statement.
     *
     * @param statement counted once
     * @param filingId the filing that it is about
     * @param model as printed
     */
    public record Stated(Counted statement, String filingId, String model) {}

    /**
     * The statements of a scope, counted.
     *
     * @param companies only of these; absent: of all
     * @throws Rejected 503 {@code analytics.rebuilding} while the tables are those of another version of rules or code
     */
    public List<Counted> count(
            JdbcClient jdbc, Moment moment, Scope scope, @Nullable Collection<String> companies, By by) {
        requireCurrent(jdbc);
        return kept.get(moment, new Asked(scope, companies, by), () -> {
            Statements statements = held.upTo(moment, jdbc);
            return new Count(statements, scope, companies, by).of(statements.at(moment));
        });
    }

    /** Whether anything recorded was published, and filed, so early; absent if no day was asked about. */
    public @Nullable Coverage coverage(JdbcClient jdbc, Moment moment) {
        if (!moment.hasDays()) {
            return null;
        }
        return held.upTo(moment, jdbc).at(moment).isObserved() ? Coverage.OBSERVED : Coverage.NOT_OBSERVED;
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
        requireCurrent(jdbc);
        boolean filed = scope.byDayFiled();
        Where.Conditions rows = moment.narrow(new Where().and("region = ?", scope.region()))
                .among("company_id in (?)", companies)
                .conditions();
        Where alike = new Where()
                .and("a.batch_id = ?", scope.batch())
                .and("a.series = ?", scope.series())
                .and("a.source = ?", scope.source())
                .among("a.source in (?)", sources);
        if (!scope.withoutSources().isEmpty()) {
            alike.among("a.source not in (?)", scope.withoutSources());
        }
        Where.Conditions of = alike.conditions();
        return jdbc.sql(
                        "select a.*, c.filing_id, c.model, c.filed_from, c.filed_to from (select alike, filing_id, model,"
                                + MONTHS + " from shift_filing" + rows.sql()
                                + ") c join shift_alike a on a.alike = c.alike"
                                + of.sql())
                .params(rows.values())
                .params(of.values())
                .query((row, i) -> new Stated(
                        Counted.one(row)
                                .times(
                                        1,
                                        filed ? row.getString("filed_from") : null,
                                        filed ? row.getString("filed_to") : null),
                        row.getString("filing_id"),
                        row.getString("model")))
                .list();
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

    @Override
    public void ahead() {
        held.readAhead(views, ShiftProjection.NAME);
    }
}
