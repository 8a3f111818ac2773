package beian.shift;

import beian.filing.event.Series;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Views;
import beian.platform.projection.Where;
import beian.scale.Tier;
import beian.shift.ScaleShift.Group;
import beian.shift.ScaleShift.Ruleset;
import beian.shift.ScaleShift.TierName;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
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

    private static final List<TierName> TIERS = Arrays.stream(Tier.values())
            .map(tier -> new TierName(tier, tier.chinese(), tier.english(), tier.lowerBound()))
            .toList();

    private final Views views;

    ScaleShiftQueries(Views views) {
        this.views = views;
    }

    @QueryHandler
    Answer<ScaleShift> answer(CountScaleShift query) {
        return views.answerAsOf(ShiftProjection.NAME, AsOf.position(query.knownAt()), (jdbc, moment) -> {
            long position = moment.position();
            Map<List<String>, Tally> tallies = new LinkedHashMap<>();
            where(query, position)
                    .query(
                            jdbc,
                            "select batch_id, series, source, published_on, published_from, disclosure, tier, possible,"
                                    + " count(*) as n from shift_filing",
                            " group by batch_id, series, source, published_on, published_from, disclosure, tier,"
                                    + " possible order by published_from, batch_id, series")
                    .query(row -> {
                        List<String> group = List.of(
                                row.getString("batch_id"),
                                row.getString("series"),
                                row.getString("source"),
                                row.getString("published_on"));
                        tallies.computeIfAbsent(group, g -> new Tally())
                                .add(
                                        row.getString("disclosure"),
                                        row.getString("tier"),
                                        row.getString("possible"),
                                        row.getInt("n"));
                    });
            List<Group> groups = tallies.entrySet().stream()
                    .map(entry -> group(entry.getKey(), entry.getValue()))
                    .toList();
            return new ScaleShift(DEFAULT, TIERS, groups);
        });
    }

    private static Where where(CountScaleShift query, long position) {
        Where where = new Where()
                .and("batch_id = ?", query.batch())
                .and("series = ?", query.series())
                .and("source = ?", query.source())
                .and("known_from <= ?", position);
        String day = iso(query.publicAt());
        return day == null
                ? where.and("known_to > ?", position)
                : where.and("public_from <= ?", day).and("(known_to > " + position + " or public_to > ?)", day);
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
                tally.shares());
    }
}
