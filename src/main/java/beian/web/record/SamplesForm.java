package beian.web.record;

import beian.intake.SampleLinks;
import beian.intake.Samples;
import beian.platform.Rejected;
import beian.platform.projection.Progress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records the bundled samples at the press of a button and shows them. */
@Controller
class SamplesForm {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Samples samples;
    private final SampleLinks links;
    private final Progress progress;

    SamplesForm(Samples samples, SampleLinks links, Progress progress) {
        this.samples = samples;
        this.links = links;
        this.progress = progress;
    }

    @PostMapping("/samples")
    String record(@RequestParam @Nullable String lang, RedirectAttributes address) {
        samples.record();
        return firstPage(lang, address);
    }

    @PostMapping("/samples/links")
    String link(@RequestParam @Nullable String lang, RedirectAttributes address) {
        links.record();
        return firstPage(lang, address);
    }

    private String firstPage(@Nullable String lang, RedirectAttributes address) {
        long last = progress.head();
        if (!progress.await(last, PATIENCE)) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "position.not-reached", last);
        }
        if (lang != null) {
            address.addAttribute("lang", lang);
        }
        return "redirect:/";
    }
}
