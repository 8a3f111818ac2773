package beian.shift;

import beian.platform.Rejected;
import beian.platform.column.Ahead;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Coverage;
import beian.platform.projection.Kept;
import beian.platform.projection.Views;
import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import beian.scale.Tier;
import beian.shift.ScaleShift.Group;
import beian.shift.ScaleShift.TierName;
import beian.shift.count.Counted;
import beian.shift.count.Counting;
import beian.shift.count.Counting.By;
import beian.shift.count.Day;
import beian.shift.count.GroupKey;
import beian.shift.count.Grouping;
import beian.shift.count.Groups;
import beian.shift.count.Scope;
import beian.shift.count.ShiftProjection;
import beian.shift.course.Courses;
import beian.shift.course.Tally;
import beian.shift.course.Whole;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts the scale shift. */
@Component
@Order(2)
class ScaleShiftQueries implements Ahead {

    private final Views views;
    private final Counting counting;
    private final Rulesets rulesets;
    private final Members members;
    private final Kept<ScaleShift> kept = new Kept<>();
    private final Kept<List<Whole>> keptWholes = new Kept<>();

    ScaleShiftQueries(Views views, Counting counting, Rulesets rulesets, Members members) {
        this.views = views;
        this.counting = counting;
        this.rulesets = rulesets;
        this.members = members;
    }

    @Override
    public void ahead() {
        answer(new CountScaleShift(AsOf.NOW));
        answer(new CountScaleShift(new Scope(null, null, null, null, null, Grouping.MONTH, Day.FILED, null), AsOf.NOW));
    }

    /**
     * @throws Rejected 422 {@code ruleset.unknown} or {@code tier.unknown}; 503 {@code analytics.rebuilding} while the tables
     *     are those of another version
     */
    @QueryHandler
    Answer<ScaleShift> answer(CountScaleShift query) {
        return answer(
                query, kept, (tallies, ruleset, coverage) -> shift(query.scope(), tallies, ruleset, coverage.get()));
    }

    /** Only what each course comes to: comparing each group with the next is most of the work. */
    Answer<List<Whole>> wholes(CountScaleShift query) {
        return answer(query, keptWholes, (tallies, ruleset, coverage) -> Courses.wholes(tallies));
    }

    private interface Reckoning<T> {
        T of(Map<GroupKey, Tally> tallies, Ruleset ruleset, Supplier<@Nullable Coverage> coverage);
    }

    private <T> Answer<T> answer(CountScaleShift query, Kept<T> kept, Reckoning<T> reckoning) {
        Ruleset ruleset = rulesets.named(query.ruleset());
        Integer assumed = query.assumed() == null ? null : rank(ruleset, query.assumed());
        Members.Found found = members.of(query.scope(), query.asOf());
        return views.answerAsOf(
                ShiftProjection.NAME,
                found.asOf(),
                (jdbc, moment) -> kept.get(
                        moment,
                        Asked.of(ruleset, query.scope(), found, query.assumed()),
                        () -> reckoning.of(
                                tallies(
                                        query.scope(),
                                        counting.count(jdbc, moment, query.scope(), found.companies(), By.SCALE),
                                        ruleset,
                                        assumed),
                                ruleset,
                                () -> counting.coverage(jdbc, moment))));
    }

    private static int rank(Ruleset ruleset, String code) {
        List<String> codes = ruleset.tiers().list().stream().map(Tier::code).toList();
        if (!codes.contains(code)) {
            throw new Rejected(Rejected.Kind.MEANING, "tier.unknown", code, ruleset.name(), String.join(", ", codes));
        }
        return codes.indexOf(code);
    }

    private static Map<GroupKey, Tally> tallies(
            Scope scope, List<Counted> counted, Ruleset ruleset, @Nullable Integer assumed) {
        Map<GroupKey, Tally> tallies = new TreeMap<>(GroupKey.ORDER);
        Groups groups = new Groups(scope);
        for (Counted alike : counted) {
            tallies.computeIfAbsent(groups.of(alike), key -> new Tally(ruleset)).add(alike, assumed);
        }
        return tallies;
    }

    private static ScaleShift shift(
            Scope scope, Map<GroupKey, Tally> tallies, Ruleset ruleset, @Nullable Coverage coverage) {
        List<TierName> tiers = ruleset.tiers().list().stream()
                .map(tier -> new TierName(tier.code(), tier.zh(), tier.en(), tier.lowerBound()))
                .toList();
        return new ScaleShift(
                Rules.of(ruleset),
                scope.grouping(),
                scope.dayOrPublished(),
                tiers,
                tallies.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .toList(),
                Courses.of(tallies),
                coverage);
    }

    private static Group group(GroupKey key, Tally tally) {
        return new Group(
                key.name(),
                key.series(),
                key.source(),
                key.batch(),
                key.publishedOn(),
                tally.rows(),
                tally.placed(),
                tally.notPlaced(),
                tally.noFigure(),
                tally.undisclosed(),
                tally.withdrawn(),
                tally.tiers(),
                tally.below(),
                tally.median());
    }
}
