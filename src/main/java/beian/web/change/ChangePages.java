package beian.web.change;

import beian.filing.Changing.Changed;
import beian.filing.http.ChangeKind;
import beian.filing.http.FormChanges;
import beian.platform.Rejected;
import beian.platform.http.ProblemTexts;
import beian.platform.projection.Progress;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form for each change, filled with what is recorded; what is refused is shown beside its field, and nothing entered is lost. */
@Controller
class ChangePages {

    private static final String SHORT = "/{subjects:filings|companies|batches|claims}/{id}/{path:[a-z]+}";
    private static final String LONG = SHORT + "/{more:reversals|retractions}";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Forms forms;
    private final FormChanges changes;
    private final Progress progress;
    private final ProblemTexts problems;
    private final MessageSource messages;

    ChangePages(Forms forms, FormChanges changes, Progress progress, ProblemTexts problems, MessageSource messages) {
        this.forms = forms;
        this.changes = changes;
        this.progress = progress;
        this.problems = problems;
        this.messages = messages;
    }

    /** Which change an address names. */
    record Address(
            String subjects,
            String id,
            String path,
            @Nullable String more) {

        ChangeKind kind() {
            return ChangeKind.at(subjects, more == null ? path : path + "/" + more)
                    .orElseThrow(() -> new Rejected(Rejected.Kind.UNKNOWN, "path.unknown"));
        }
    }

    @GetMapping({SHORT, LONG})
    String ask(
            @PathVariable String subjects,
            @PathVariable String id,
            @PathVariable String path,
            @PathVariable(required = false) @Nullable String more,
            @RequestParam Map<String, String> given,
            Model model) {
        Form form = forms.form(new Address(subjects, id, path, more).kind(), id, given);
        return show(form, null, model);
    }

    @PostMapping({SHORT, LONG})
    String change(
            @PathVariable String subjects,
            @PathVariable String id,
            @PathVariable String path,
            @PathVariable(required = false) @Nullable String more,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model,
            RedirectAttributes address) {
        Form form = forms.form(new Address(subjects, id, path, more).kind(), id, sent);
        if ("look".equals(sent.get("do"))) {
            return show(form.with(sent), null, model);
        }
        Map<String, String> texts = new HashMap<>(form.resolved(sent));
        texts.keySet().retainAll(form.names());
        try {
            Changed changed = changes.change(form.kind(), forms.owner(form, sent), texts, seenAt(sent));
            return back(form, changed, sent.get("lang"), address);
        } catch (Rejected rejected) {
            Refusal refusal = Refusal.of(rejected, form.names(), problems, messages, locale);
            response.setStatus(refusal.status());
            return show(form.with(sent), refusal, model);
        }
    }

    private static String show(Form form, @Nullable Refusal refusal, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("refusal", refusal);
        model.addAttribute("position", form.seenAt());
        return "change";
    }

    private String back(Form form, Changed changed, @Nullable String lang, RedirectAttributes address) {
        if (!progress.await(changed.position(), PATIENCE)) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "position.not-reached", changed.position());
        }
        if (lang != null) {
            address.addAttribute("lang", "zh".equals(lang) ? "zh" : "en");
        }
        address.addAttribute(changed.appended() ? "recorded" : "unchanged", changed.position());
        address.addAttribute("id", form.id());
        return "redirect:/" + form.kind().subject().path() + "/{id}";
    }

    /**
     * What whoever sent the form had seen.
     *
     * @throws Rejected 400 {@code parameter.invalid}
     */
    private static @Nullable Long seenAt(Map<String, String> sent) {
        String seen = sent.getOrDefault("seenAt", "");
        if (!seen.matches("\\d{1,18}")) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", List.of(), "seenAt", seen);
        }
        return Long.valueOf(seen);
    }
}
