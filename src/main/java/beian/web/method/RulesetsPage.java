package beian.web.method;

import beian.ruleset.Rulesets;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The rulesets in use: tiers, how texts are read, and the words by which focus and modality are told. */
@Controller
class RulesetsPage {

    private final Rulesets rulesets;

    RulesetsPage(Rulesets rulesets) {
        this.rulesets = rulesets;
    }

    @GetMapping("/rulesets")
    String rulesets(Model model) {
        model.addAttribute("rulesets", rulesets.all());
        model.addAttribute("standard", Rulesets.STANDARD);
        return "rulesets";
    }
}
