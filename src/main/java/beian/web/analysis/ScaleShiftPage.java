package beian.web.analysis;

import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.shift.CountScaleShift;
import beian.shift.ScaleShift;
import beian.shift.TryReadings;
import beian.shift.WhatIf;
import beian.shift.course.Course;
import beian.shift.stated.FindScales;
import beian.shift.stated.Scales;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The scale shift: shares and their bounds, every stated scale, what may be concluded, and what other readings make of it. */
@Controller
class ScaleShiftPage {

    private static final WhatIf EVERYTHING = new WhatIf(null, null, null, null);

    /** With more, every reading together takes longer than anybody waits. */
    private static final int MOST_GROUPS = 60;

    private final Queries queries;
    private final Choices choices;

    ScaleShiftPage(Queries queries, Choices choices) {
        this.queries = queries;
        this.choices = choices;
    }

    @GetMapping("/scale-shift")
    String scaleShift(@ModelAttribute("asked") Asked asked, AsOf asOf, Model model) {
        Answer<ScaleShift> answer = queries.ask(new CountScaleShift(asked.scope(), asked.ruleset(), null, asOf));
        ScaleShift shift = answer.body();
        AsOf then = asOf.knownAt(answer.position());
        Scales stated = queries.ask(new FindScales(asked.scope(), asked.ruleset(), then))
                .body();
        model.addAttribute("position", answer.position());
        model.addAttribute("shift", shift);
        model.addAttribute("shares", ScaleShares.of(shift));
        model.addAttribute("courses", ScaleShares.courses(shift));
        model.addAttribute("silent", ScaleShares.silent(shift));
        model.addAttribute("seeds", seeds(shift));
        model.addAttribute("stated", stated);
        model.addAttribute("strip", Strip.of(stated, shift.tiers()));
        if (asked.compares()) {
            model.addAttribute("moved", moved(asked, then, shift, stated));
        }
        boolean every = Boolean.TRUE.equals(asked.every());
        boolean many = shift.groups().size() > MOST_GROUPS;
        model.addAttribute("tooMany", every && many);
        if (every && !many) {
            model.addAttribute(
                    "outcomes",
                    queries.ask(new TryReadings(EVERYTHING, asked.scope(), then))
                            .body());
        }
        choices.offer(model);
        return "scale-shift";
    }

    private Moved moved(Asked asked, AsOf then, ScaleShift here, Scales stated) {
        ScaleShift there = queries.ask(new CountScaleShift(asked.scope(), asked.other(), asked.assumed(), then))
                .body();
        Scales otherwise =
                queries.ask(new FindScales(asked.scope(), asked.other(), then)).body();
        return Moved.of(here, there, stated, otherwise, asked.assumed());
    }

    /** What draws began with; none if everything was weighed exactly. */
    private static List<Long> seeds(ScaleShift shift) {
        return ScaleShares.courses(shift).stream()
                .flatMap(ScaleShiftPage::seeds)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static Stream<Long> seeds(Course course) {
        return course.pairs().stream().map(Course.Pair::seed);
    }
}
