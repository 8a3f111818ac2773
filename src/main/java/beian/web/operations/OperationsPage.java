package beian.web.operations;

import beian.operations.ReadModels;
import beian.operations.Rebuild;
import beian.operations.RebuildDesk;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Positions and lag of the read models, and their rebuilds: begun, followed and ended by buttons. */
@Controller
class OperationsPage {

    private static final int SHOWN = 10;
    private static final String SELF = "redirect:/operations";

    private final ReadModels models;
    private final RebuildDesk rebuilds;

    OperationsPage(ReadModels models, RebuildDesk rebuilds) {
        this.models = models;
        this.rebuilds = rebuilds;
    }

    @GetMapping("/operations")
    String operations(Model model, HttpServletResponse response) {
        List<Rebuild> all = rebuilds.newestFirst();
        ReadModels.Overview overview = models.overview();
        boolean running = all.stream().anyMatch(rebuild -> rebuild.state().isRunning());
        model.addAttribute("overview", overview);
        model.addAttribute("position", overview.head());
        model.addAttribute("rebuilds", all.size() > SHOWN ? all.subList(0, SHOWN) : all);
        model.addAttribute("running", running);
        response.setHeader("Cache-Control", "no-store");
        return "operations";
    }

    @PostMapping("/operations/rebuilds")
    String rebuild(@RequestParam @Nullable String lang, RedirectAttributes address) {
        rebuilds.start();
        return back(lang, address);
    }

    @PostMapping("/operations/rebuilds/{id}/cancel")
    String cancel(@PathVariable String id, @RequestParam @Nullable String lang, RedirectAttributes address) {
        rebuilds.cancel(id);
        return back(lang, address);
    }

    private static String back(@Nullable String lang, RedirectAttributes address) {
        if (lang != null) {
            address.addAttribute("lang", "zh".equals(lang) ? "zh" : "en");
        }
        return SELF;
    }
}
