package beian.shift;

import beian.platform.column.Ahead;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Coverage;
import beian.platform.projection.Kept;
import beian.platform.projection.Views;
import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import beian.shift.FocusShift.Group;
import beian.shift.FocusShift.SectorName;
import beian.shift.count.Counted;
import beian.shift.count.Counting;
import beian.shift.count.Counting.By;
import beian.shift.count.GroupKey;
import beian.shift.count.Groups;
import beian.shift.count.Scope;
import beian.shift.count.ShiftProjection;
import beian.shift.course.Agreeing;
import beian.shift.course.FocusCourses;
import beian.shift.course.FocusTally;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Counts the focus shift. */
@Component
@Order(2)
class FocusShiftQueries implements Ahead {

    private final Views views;
    private final Counting counting;
    private final Rulesets rulesets;
    private final Members members;
    private final Kept<FocusShift> kept = new Kept<>();

    FocusShiftQueries(Views views, Counting counting, Rulesets rulesets, Members members) {
        this.views = views;
        this.counting = counting;
        this.rulesets = rulesets;
        this.members = members;
    }

    @Override
    public void ahead() {
        answer(new CountFocusShift(Scope.ALL, null, AsOf.NOW));
    }

    @QueryHandler
    Answer<FocusShift> answer(CountFocusShift query) {
        Ruleset ruleset = rulesets.named(query.ruleset());
        Members.Found found = members.of(query.scope(), query.asOf());
        return views.answerAsOf(
                ShiftProjection.NAME,
                found.asOf(),
                (jdbc, moment) -> kept.get(
                        moment,
                        Asked.of(ruleset, query.scope(), found, null),
                        () -> count(
                                query.scope(),
                                counting.count(jdbc, moment, query.scope(), found.companies(), By.KIND),
                                ruleset,
                                counting.coverage(jdbc, moment))));
    }

    private static FocusShift count(Scope scope, List<Counted> counted, Ruleset ruleset, @Nullable Coverage coverage) {
        Map<GroupKey, FocusTally> tallies = new TreeMap<>(GroupKey.ORDER);
        Groups groups = new Groups(scope);
        counted.forEach(alike -> tallies.computeIfAbsent(groups.of(alike), key -> new FocusTally(ruleset.name()))
                .add(alike));
        return new FocusShift(
                Rules.of(ruleset),
                scope.grouping(),
                scope.dayOrPublished(),
                ruleset.sectors().stream()
                        .map(sector -> new SectorName(sector.code(), sector.zh(), sector.en()))
                        .toList(),
                tallies.entrySet().stream()
                        .map(entry -> group(entry.getKey(), entry.getValue()))
                        .toList(),
                FocusCourses.of(tallies),
                Agreeing.of(counted, ruleset.name()),
                coverage);
    }

    private static Group group(GroupKey key, FocusTally tally) {
        return new Group(
                key.name(),
                key.series(),
                key.source(),
                key.batch(),
                key.publishedOn(),
                tally.rows(),
                tally.byPerson(),
                tally.withdrawn(),
                tally.focus(),
                tally.unfocused(),
                tally.sectors(),
                tally.modality(),
                tally.unmodal());
    }
}
