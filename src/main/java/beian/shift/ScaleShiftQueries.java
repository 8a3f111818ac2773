package beian.shift;

import beian.filing.event.Series;
import beian.platform.projection.Answer;
import beian.platform.projection.Coverage;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.scale.Tiers;
import beian.shift.ScaleShift.Group;
import beian.shift.ScaleShift.Ruleset;
import beian.shift.ScaleShift.TierName;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the scale shift. */
@Component
class ScaleShiftQueries {

    private static final Ruleset DEFAULT = new Ruleset(
            "default",
            1,
            "多个规模取其最大；“超千亿”“双千亿级”归入其下限所在的档；数据量不是参数量；未披露单列。",
            "Several sizes are read by the largest; 超千亿 and 双千亿级 stand in the tier of their lower bound;"
                    + " sizes of data are not parameters; the undisclosed are kept apart.");

    private static final List<TierName> TIERS = Tiers.SHIPPED.list().stream()
            .map(tier -> new TierName(tier.code(), tier.zh(), tier.en(), tier.lowerBound()))
            .toList();

    private final Views views;

    ScaleShiftQueries(Views views) {
        this.views = views;
    }

    @QueryHandler
    Answer<ScaleShift> answer(CountScaleShift query) {
        return views.answerAsOf(ShiftProjection.NAME, query.asOf(), (jdbc, moment) -> {
            Map<List<String>, Tally> tallies = new LinkedHashMap<>();
            where(query, moment)
                    .query(
                            jdbc,
                            "select batch_id, series, source, published_on, published_from, withdrawn, disclosure, tier,"
                                    + " possible, count(*) as n from shift_filing",
                            " group by batch_id, series, source, published_on, published_from, withdrawn,"
                                    + " disclosure, tier, possible order by published_from, batch_id, series")
                    .query(row -> {
                        List<String> group = List.of(
                                row.getString("batch_id"),
                                row.getString("series"),
                                row.getString("source"),
                                row.getString("published_on"));
                        Tally tally = tallies.computeIfAbsent(group, g -> new Tally());
                        if (row.getInt("withdrawn") == 1) {
                            tally.addWithdrawn(row.getInt("n"));
                        } else {
                            tally.add(
                                    row.getString("disclosure"),
                                    row.getString("tier"),
                                    row.getString("possible"),
                                    row.getInt("n"));
                        }
                    });
            List<Group> groups = tallies.entrySet().stream()
                    .map(entry -> group(entry.getKey(), entry.getValue()))
                    .toList();
            return new ScaleShift(DEFAULT, TIERS, groups, coverage(jdbc, moment));
        });
    }

    private static Where where(CountScaleShift query, Moment moment) {
        return moment.narrow(new Where()
                .and("batch_id = ?", query.batch())
                .and("series = ?", query.series())
                .and("source = ?", query.source()));
    }

    /** Whether anything recorded was published, and filed, so early; absent if no day was asked about. */
    private static @Nullable Coverage coverage(JdbcClient jdbc, Moment moment) {
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

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Group group(List<String> key, Tally tally) {
        return new Group(
                key.get(0),
                Series.valueOf(key.get(1)),
                key.get(2),
                key.get(3),
                tally.rows(),
                tally.placed(),
                tally.notPlaced(),
                tally.noFigure(),
                tally.undisclosed(),
                tally.withdrawn(),
                tally.shares());
    }
}
