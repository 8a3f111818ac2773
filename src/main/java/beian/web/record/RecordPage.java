package beian.web.record;

import beian.filing.event.BatchKind;
import beian.filing.event.Series;
import beian.intake.OpenPreviews;
import beian.intake.Preview;
import beian.intake.Previews;
import beian.intake.RecordingPreviews.Outcome;
import beian.intake.State;
import beian.intake.layout.Field;
import beian.platform.Rejected;
import beian.platform.http.ProblemTexts;
import beian.platform.projection.Progress;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A published file, or a pasted table, on its way into the log: sent, looked at, decided about, recorded. */
@Controller
class RecordPage {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ROWS = 50;

    private final Previews previews;
    private final Progress progress;
    private final ProblemTexts problems;
    private final OpenPreviews open;

    RecordPage(Previews previews, Progress progress, ProblemTexts problems, OpenPreviews open) {
        this.open = open;
        this.previews = previews;
        this.progress = progress;
        this.problems = problems;
    }

    @GetMapping("/record")
    String ask(Model model) {
        previews.expect();
        return form(model);
    }

    private String form(Model model) {
        model.addAttribute("drafts", open.newestFirst());
        return "record";
    }

    @PostMapping(path = "/record", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String send(
            @RequestParam @Nullable MultipartFile file,
            @RequestParam @Nullable String text,
            @RequestParam @Nullable String lang,
            Locale locale,
            HttpServletResponse response,
            Model model)
            throws IOException {
        try {
            return redirect(previews.begin(file, text), lang);
        } catch (Rejected rejected) {
            ProblemDetail problem = problems.say(rejected, locale);
            response.setStatus(problem.getStatus());
            model.addAttribute("problem", problem);
            model.addAttribute("text", text);
            return form(model);
        }
    }

    @GetMapping("/record/{previewId}")
    String show(
            @PathVariable String previewId,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam @Nullable String flag,
            Model model) {
        Preview preview = previews.show(previewId, after, ROWS, flag == null || flag.isBlank() ? null : flag);
        model.addAttribute("preview", preview);
        model.addAttribute("kinds", BatchKind.values());
        model.addAttribute("allSeries", Series.values());
        model.addAttribute("fields", Field.values());
        model.addAttribute("after", after);
        model.addAttribute("flag", flag);
        return preview.state() == State.READY || preview.state() == State.RECORDED ? "preview" : "reading";
    }

    /** Keeps what the form says; the rows that were not on the page stay as they were. */
    @PostMapping("/record/{previewId}")
    String change(
            @PathVariable String previewId,
            @RequestParam MultiValueMap<String, String> form,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam @Nullable String flag,
            @RequestParam @Nullable String lang,
            @RequestParam(name = "do", defaultValue = "show") String what,
            @RequestParam(defaultValue = "false") boolean keepMapping,
            Model model) {
        previews.change(
                previewId, new PreviewForm(form).changes(previews.show(previewId, after, ROWS, blankIsNone(flag))));
        if (what.equals("record")) {
            Outcome outcome = previews.record(previewId, keepMapping);
            if (!progress.await(outcome.position(), PATIENCE)) {
                throw new Rejected(Rejected.Kind.UNAVAILABLE, "position.not-reached", outcome.position());
            }
            model.addAttribute("outcome", outcome);
            model.addAttribute("previewId", previewId);
            return "recorded";
        }
        String only = blankIsNone(flag);
        return redirect(previewId, lang) + (lang == null ? "?" : "&") + "after=" + after
                + (only == null ? "" : "&flag=" + only.replaceAll("[^a-z-]", ""));
    }

    private static @Nullable String blankIsNone(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }

    @PostMapping("/record/{previewId}/cancel")
    String cancel(@PathVariable String previewId, @RequestParam @Nullable String lang) {
        previews.cancel(previewId);
        return redirect(previewId, lang);
    }

    private static String redirect(String previewId, @Nullable String lang) {
        String address = "redirect:/record/" + previewId;
        return lang == null ? address : address + ("zh".equals(lang) ? "?lang=zh" : "?lang=en");
    }
}
