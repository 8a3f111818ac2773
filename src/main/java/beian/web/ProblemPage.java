package beian.web;

import beian.platform.Rejected;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What the {@code type} of a problem document leads to: the problem in general, and how to mend it. */
@Controller
class ProblemPage {

    /** Stands where a particular problem names its values. */
    private static final Object[] ANYTHING = {"…", "…", "…", "…", "…"};

    private final MessageSource messages;

    ProblemPage(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/problems/{code}")
    String problem(@PathVariable String code, Locale locale, Model model) {
        String detail = text(code + ".detail", locale);
        if (detail == null) {
            throw new Rejected(Rejected.Kind.UNKNOWN, "path.unknown");
        }
        String title = text(code + ".title", locale);
        model.addAttribute("code", code);
        model.addAttribute("title", title == null ? code : title);
        model.addAttribute("detail", detail);
        model.addAttribute("remedy", text(code + ".remedy", locale));
        return "problem";
    }

    private @Nullable String text(String key, Locale locale) {
        return messages.getMessage(key, ANYTHING, null, locale);
    }
}
