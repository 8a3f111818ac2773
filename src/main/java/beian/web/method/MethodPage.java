package beian.web.method;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How everything is measured: the same text as in the documentation, in the reader's language. */
@Controller
class MethodPage {

    private final Documents.Text english;
    private final Documents.Text chinese;

    MethodPage() {
        english = Documents.read("method.md", null);
        chinese = Documents.read("method.zh.md", english);
    }

    @GetMapping("/method")
    String method(Locale locale, Model model) {
        model.addAttribute("text", locale.getLanguage().equals("zh") ? chinese : english);
        return "method";
    }
}
