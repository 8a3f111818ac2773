package beian.shift.stated;

import beian.platform.projection.Answer;
import beian.platform.projection.Coverage;
import beian.platform.projection.Kept;
import beian.platform.projection.Moment;
import beian.platform.projection.Views;
import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import beian.shift.Asked;
import beian.shift.Members;
import beian.shift.Rules;
import beian.shift.count.Counted;
import beian.shift.count.Counting;
import beian.shift.count.Counting.By;
import beian.shift.count.Scope;
import beian.shift.count.ShiftProjection;
import beian.shift.stated.Scales.Named;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists what is stated. */
@Component
class ScalesQueries {

    /** Up to so many rows each is named. */
    static final int NAMED = 5_000;

    private final Views views;
    private final Counting counting;
    private final Rulesets rulesets;
    private final Members members;
    private final Kept<Scales> kept = new Kept<>();

    ScalesQueries(Views views, Counting counting, Rulesets rulesets, Members members) {
        this.views = views;
        this.counting = counting;
        this.rulesets = rulesets;
        this.members = members;
    }

    @QueryHandler
    Answer<Scales> answer(FindScales query) {
        Ruleset ruleset = rulesets.named(query.ruleset());
        Members.Found found = members.of(query.scope(), query.asOf());
        return views.answerAsOf(
                ShiftProjection.NAME,
                found.asOf(),
                (jdbc, moment) -> kept.get(
                        moment,
                        Asked.of(ruleset, query.scope(), found, null),
                        () -> list(jdbc, moment, query.scope(), found.companies(), ruleset)));
    }

    private Scales list(
            JdbcClient jdbc, Moment moment, Scope scope, @Nullable List<String> companies, Ruleset ruleset) {
        List<Counted> counted = counting.count(jdbc, moment, scope, companies, By.SCALE).stream()
                .filter(alike -> !alike.withdrawn())
                .toList();
        Set<String> speaking = counted.stream()
                .filter(alike -> alike.scale() != null)
                .map(Counted::source)
                .collect(Collectors.toCollection(TreeSet::new));
        List<Counted> heard = counted.stream()
                .filter(alike -> speaking.contains(alike.source()))
                .toList();
        int rows = heard.stream().mapToInt(Counted::rows).sum();
        Wordings wordings = new Wordings(scope, ruleset);
        boolean named = rows <= NAMED;
        if (named) {
            counting.list(jdbc, moment, scope, companies, speaking).stream()
                    .filter(row -> !row.statement().withdrawn())
                    .forEach(row -> wordings.add(row.statement(), new Named(row.filingId(), row.model())));
        } else {
            heard.forEach(alike -> wordings.add(alike, null));
        }
        List<String> silent = counted.stream()
                .map(Counted::source)
                .filter(source -> !speaking.contains(source))
                .distinct()
                .sorted()
                .toList();
        Coverage coverage = counting.coverage(jdbc, moment);
        return new Scales(Rules.of(ruleset), scope.grouping(), wordings.lines(), rows, named, silent, coverage);
    }
}
