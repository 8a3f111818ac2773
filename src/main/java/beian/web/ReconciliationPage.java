package beian.web;

import beian.platform.Rejected;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.registry.reconciliation.FindReconciliation;
import beian.registry.reconciliation.Line;
import beian.registry.reconciliation.Reconciliation;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was announced against what is recorded: of one batch, or of all. */
@Controller
class ReconciliationPage {

    private final Queries queries;

    ReconciliationPage(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/reconciliation")
    String reconciliation(@RequestParam @Nullable String batch, AsOf asOf, Model model) {
        if (asOf.filedAt() != null) {
            throw new Rejected(Rejected.Kind.MEANING, "reconciliation.filed-at");
        }
        String only = batch == null || batch.isBlank() ? null : batch;
        Answer<Reconciliation> found = queries.ask(new FindReconciliation(only, asOf));
        model.addAttribute("position", found.position());
        model.addAttribute("reconciliation", found.body());
        model.addAttribute(
                "accounts",
                found.body().accounts().stream()
                        .filter(account -> !account.lines().isEmpty())
                        .toList());
        model.addAttribute("states", worstFirst());
        model.addAttribute("only", only);
        model.addAttribute("withoutFiled", true);
        return "reconciliation";
    }

    private static List<Line.State> worstFirst() {
        List<Line.State> states = Arrays.asList(Line.State.values());
        Collections.reverse(states);
        return states;
    }
}
