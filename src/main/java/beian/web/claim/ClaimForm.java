package beian.web.claim;

import beian.claim.JudgeExpression;
import beian.claim.http.ClaimDesk;
import beian.claim.http.WrittenClaim;
import beian.filing.claim.Stating.Stated;
import beian.filing.event.NotCheckable;
import beian.platform.Rejected;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Progress;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** States a claim: written in a form, looked at, then recorded. */
@Controller
class ClaimForm {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final WrittenClaim BLANK = new WrittenClaim(null, null, null, null, null, null, null, null, null);

    private final ClaimDesk desk;
    private final Queries queries;
    private final Progress progress;
    private final FieldErrors errors;

    ClaimForm(ClaimDesk desk, Queries queries, Progress progress, FieldErrors errors) {
        this.desk = desk;
        this.queries = queries;
        this.progress = progress;
        this.errors = errors;
    }

    @GetMapping("/claims/new")
    String form(@RequestParam(defaultValue = "-1") int example, Model model) {
        List<WrittenClaim> examples = ClaimExamples.ALL;
        boolean chosen = example >= 0 && example < examples.size();
        return show(chosen ? examples.get(example) : BLANK, model);
    }

    @PostMapping("/claims/new")
    Object send(
            @ModelAttribute("written") WrittenClaim written,
            @RequestParam(defaultValue = "try") String act,
            @RequestParam @Nullable String lang,
            Locale locale,
            RedirectAttributes address,
            Model model) {
        try {
            if (act.equals("record")) {
                Stated stated = desk.state(written);
                address.addAttribute("id", stated.claimId());
                return redirect("/claims/{id}", stated.position(), lang, address);
            }
            String expression = desk.check(written);
            if (expression != null) {
                Answer<?> outcome = queries.ask(new JudgeExpression(expression, AsOf.NOW));
                model.addAttribute("position", outcome.position());
                model.addAttribute("outcome", outcome.body());
            }
            model.addAttribute("checked", true);
            return show(written, model);
        } catch (Rejected refused) {
            model.addAttribute("errors", errors.of(refused, locale, others(written, refused)));
            ModelAndView page = new ModelAndView(show(written, model), model.asMap());
            page.setStatus(HttpStatusCode.valueOf(refused.kind().status()));
            return page;
        }
    }

    /** A bad id is refused at once; what is wrong with the rest is to be said along with it. */
    private @Nullable Rejected others(WrittenClaim written, Rejected refused) {
        if (refused.code().endsWith("-id")) {
            try {
                desk.check(written.under("x"));
            } catch (Rejected others) {
                return others;
            }
        }
        return null;
    }

    @PostMapping("/claims/samples")
    String samples(@RequestParam @Nullable String lang, RedirectAttributes address) {
        long last = desk.samples().stream().mapToLong(Stated::position).max().orElse(0);
        return redirect("/claims", last, lang, address);
    }

    private String redirect(String to, long position, @Nullable String lang, RedirectAttributes address) {
        if (!progress.await(position, PATIENCE)) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "position.not-reached", position);
        }
        if (lang != null) {
            address.addAttribute("lang", lang);
        }
        return "redirect:" + to;
    }

    private static String show(WrittenClaim written, Model model) {
        model.addAttribute("written", written);
        model.addAttribute("examples", ClaimExamples.ALL);
        model.addAttribute("reasons", NotCheckable.values());
        return "claim-form";
    }
}
