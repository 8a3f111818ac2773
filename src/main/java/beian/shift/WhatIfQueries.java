package beian.shift;

import beian.filing.event.Series;
import beian.platform.Rejected;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.ruleset.Ruleset;
import beian.ruleset.Rulesets;
import beian.scale.Tier;
import beian.shift.Outcomes.Outcome;
import beian.shift.Outcomes.Robustness;
import beian.shift.count.Scope;
import beian.shift.course.Conclusion.Verdict;
import beian.shift.course.Whole;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tries readings. */
@Component
class WhatIfQueries {

    private static final int MOST_READINGS = 200;

    private final ScaleShiftQueries shifts;
    private final Rulesets rulesets;

    WhatIfQueries(ScaleShiftQueries shifts, Rulesets rulesets) {
        this.shifts = shifts;
        this.rulesets = rulesets;
    }

    /**
     * All readings are answered as of one position.
     *
     * @throws Rejected 422 {@code readings.too-many} above {@value #MOST_READINGS}: nobody would wait for them
     */
    @QueryHandler
    Answer<Outcomes> answer(TryReadings query) {
        long asked = count(query.readings());
        if (asked > MOST_READINGS) {
            throw new Rejected(Rejected.Kind.MEANING, "readings.too-many", asked, MOST_READINGS);
        }
        List<Reading> readings = readings(query.readings());
        Answer<Outcome> first = outcome(query, readings.get(0), query.asOf());
        AsOf asOf = query.asOf().knownAt(first.position());
        List<Outcome> outcomes = new ArrayList<>(List.of(first.body()));
        outcomes.addAll(readings.subList(1, readings.size()).parallelStream()
                .map(reading -> outcome(query, reading, asOf).body())
                .toList());
        return new Answer<>(first.position(), new Outcomes(outcomes, robustness(outcomes)));
    }

    private record Reading(
            Ruleset ruleset,
            @Nullable String without,
            @Nullable String assumed) {}

    private long count(WhatIf asked) {
        long sources = besidesNone(asked.without()).size();
        return chosen(asked).stream()
                .mapToLong(ruleset ->
                        sources * besidesNone(assumed(asked, ruleset)).size())
                .sum();
    }

    private List<Reading> readings(WhatIf asked) {
        List<Reading> readings = new ArrayList<>();
        for (Ruleset ruleset : chosen(asked)) {
            for (String without : besidesNone(asked.without())) {
                for (String assumed : besidesNone(assumed(asked, ruleset))) {
                    readings.add(new Reading(ruleset, without, assumed));
                }
            }
        }
        return readings;
    }

    private Answer<Outcome> outcome(TryReadings query, Reading reading, AsOf asOf) {
        Ruleset ruleset = reading.ruleset();
        Answer<List<Whole>> courses = shifts.wholes(new CountScaleShift(
                without(query.scope(), reading.without()), ruleset.name(), reading.assumed(), asOf));
        Outcome outcome = new Outcome(
                ruleset.name(),
                ruleset.version(),
                ruleset.hash(),
                reading.without(),
                reading.assumed(),
                courses.body());
        return new Answer<>(courses.position(), outcome);
    }

    private List<Ruleset> chosen(WhatIf readings) {
        return readings.rulesets() == null || readings.rulesets().isEmpty()
                ? rulesets.all()
                : readings.rulesets().stream().map(rulesets::named).toList();
    }

    private static List<String> assumed(WhatIf readings, Ruleset ruleset) {
        return readings.assumed() == null
                ? ruleset.tiers().list().stream().map(Tier::code).toList()
                : readings.assumed();
    }

    private static List<@Nullable String> besidesNone(@Nullable List<String> some) {
        List<@Nullable String> all = new ArrayList<>(Collections.singletonList(null));
        if (some != null) {
            all.addAll(some);
        }
        return all;
    }

    private static Scope without(Scope scope, @Nullable String source) {
        if (source == null) {
            return scope;
        }
        List<String> without = new ArrayList<>(scope.withoutSources());
        without.add(source);
        return new Scope(
                scope.batch(),
                scope.series(),
                scope.source(),
                scope.region(),
                scope.company(),
                scope.by(),
                scope.day(),
                without);
    }

    private static List<Robustness> robustness(List<Outcome> outcomes) {
        Map<List<Object>, List<Whole>> courses = new LinkedHashMap<>();
        outcomes.forEach(outcome -> outcome.courses().forEach(course -> courses.computeIfAbsent(
                        List.of(course.series(), course.source()), key -> new ArrayList<>())
                .add(course)));
        return courses.entrySet().stream()
                .map(course -> robustness(
                        (Series) course.getKey().get(0),
                        (String) course.getKey().get(1),
                        course.getValue()))
                .toList();
    }

    private static Robustness robustness(Series series, String source, List<Whole> courses) {
        Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
        courses.forEach(course -> verdicts.merge(course.verdict(), 1, Integer::sum));
        boolean same = verdicts.size() == 1;
        String counts = verdicts.entrySet().stream()
                .map(verdict -> verdict.getKey() + " " + verdict.getValue())
                .collect(Collectors.joining(", "));
        return new Robustness(
                series,
                source,
                same,
                verdicts,
                same
                        ? "全部 %d 种读法结论相同。".formatted(courses.size())
                        : "结论取决于读法：%d 种读法中 %s。".formatted(courses.size(), counts),
                same
                        ? "The conclusion is the same under all %d readings.".formatted(courses.size())
                        : "The conclusion depends on the reading: of %d readings, %s."
                                .formatted(courses.size(), counts));
    }
}
