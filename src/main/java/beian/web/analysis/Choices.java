package beian.web.analysis;

import beian.filing.event.Series;
import beian.platform.http.Queries;
import beian.registry.Batch;
import beian.registry.FindBatches;
import beian.ruleset.Rulesets;
import beian.shift.count.Day;
import beian.shift.count.Grouping;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What can be chosen on the pages of analyses. */
@Component
class Choices {

    private final Queries queries;
    private final Rulesets rulesets;

    Choices(Queries queries, Rulesets rulesets) {
        this.queries = queries;
        this.rulesets = rulesets;
    }

    void offer(Model model) {
        List<Batch> batches = queries.ask(new FindBatches(null)).body();
        model.addAttribute("batches", batches);
        model.addAttribute(
                "sources", batches.stream().map(Batch::source).distinct().toList());
        model.addAttribute("rulesets", rulesets.all());
        model.addAttribute("allSeries", Series.values());
        model.addAttribute("groupings", Grouping.values());
        model.addAttribute("days", Day.values());
    }
}
