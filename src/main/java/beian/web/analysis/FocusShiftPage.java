package beian.web.analysis;

import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.shift.CountFocusShift;
import beian.shift.FocusShift;
import beian.shift.Rules;
import beian.shift.course.FocusCourse;
import beian.shift.course.FocusCourse.Strand;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The focus shift: what filings are for and what they make, and what another ruleset makes of their words. */
@Controller
class FocusShiftPage {

    private final Queries queries;
    private final Choices choices;

    FocusShiftPage(Queries queries, Choices choices) {
        this.queries = queries;
        this.choices = choices;
    }

    /** The same under another ruleset. */
    record Other(Rules ruleset, Shares focus, Shares modality, List<Turn> turns) {}

    /**
     * What may be concluded of one share, here and there.
     *
     * @param there absent if there is nothing to say of it
     */
    record Turn(FocusCourse course, Strand here, @Nullable Strand there) {

        public boolean same() {
            return there != null
                    && here.conclusion().verdict() == there.conclusion().verdict();
        }
    }

    @GetMapping("/focus-shift")
    String focusShift(@ModelAttribute("asked") Asked asked, AsOf asOf, Model model) {
        Answer<FocusShift> answer = queries.ask(new CountFocusShift(asked.scope(), asked.ruleset(), asOf));
        FocusShift shift = answer.body();
        model.addAttribute("position", answer.position());
        model.addAttribute("shift", shift);
        model.addAttribute("focus", FocusShares.focus(shift));
        model.addAttribute("modality", FocusShares.modality(shift));
        model.addAttribute("sectors", FocusShares.sectors(shift));
        model.addAttribute(
                "rows", shift.groups().stream().mapToInt(FocusShift.Group::rows).sum());
        model.addAttribute(
                "byPerson",
                shift.groups().stream().mapToInt(FocusShift.Group::byPerson).sum());
        model.addAttribute("seeds", seeds(shift));
        if (asked.versus() != null) {
            AsOf then = asOf.knownAt(answer.position());
            FocusShift other = queries.ask(new CountFocusShift(asked.scope(), asked.versus(), then))
                    .body();
            model.addAttribute(
                    "other",
                    new Other(
                            other.ruleset(),
                            FocusShares.focus(other),
                            FocusShares.modality(other),
                            turns(shift, other)));
        }
        choices.offer(model);
        return "focus-shift";
    }

    private static List<Turn> turns(FocusShift here, FocusShift there) {
        return here.courses().stream()
                .flatMap(course ->
                        course.parts().stream().map(part -> new Turn(course, part, same(there, course, part.code()))))
                .toList();
    }

    private static @Nullable Strand same(FocusShift shift, FocusCourse course, String code) {
        return shift.courses().stream()
                .filter(other ->
                        other.series() == course.series() && other.source().equals(course.source()))
                .flatMap(other -> other.parts().stream())
                .filter(part -> part.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** What draws began with; none if everything was weighed exactly. */
    private static List<Long> seeds(FocusShift shift) {
        return shift.courses().stream()
                .flatMap(course -> course.parts().stream())
                .flatMap(part -> Stream.ofNullable(part.trend()))
                .flatMap(trend -> Stream.ofNullable(trend.chance().seed()))
                .distinct()
                .toList();
    }
}
