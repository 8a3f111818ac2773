package beian.web.access;

import beian.access.audit.Audit;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who did what, for operators. */
@Controller
class AuditListPage {

    private static final int ROWS = 50;
    private static final String NEWEST = "9223372036854775807";

    private final Audit audit;

    AuditListPage(Audit audit) {
        this.audit = audit;
    }

    @GetMapping("/audit")
    String audit(
            @RequestParam(defaultValue = NEWEST) long before,
            @RequestParam @Nullable String who,
            Model model,
            HttpServletResponse response) {
        String asked = who == null || who.isBlank() ? null : who.strip();
        model.addAttribute("who", asked);
        model.addAttribute("audit", audit.newestFirst(before, asked, ROWS));
        response.setHeader("Cache-Control", "no-store");
        return "audit";
    }
}
