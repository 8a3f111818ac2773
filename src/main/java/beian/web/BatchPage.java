package beian.web;

import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.registry.Batch;
import beian.registry.Filing;
import beian.registry.FindBatches;
import beian.registry.FindFilings;
import beian.registry.statement.Policy;
import beian.web.change.Offered;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One batch: what its source announced against what is recorded, and its rows. */
@Controller
class BatchPage {

    private static final int ROWS = 100;

    private final Queries queries;

    BatchPage(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/batches/{batchId}")
    String batch(@PathVariable String batchId, AsOf asOf, @RequestParam(defaultValue = "0") long after, Model model) {
        Batch batch = queries.ask(new FindBatches(batchId, asOf)).body().get(0);
        Answer<List<Batch>> all = queries.ask(new FindBatches(null, asOf));
        Page<Filing> rows = queries.ask(
                        new FindFilings(FindFilings.Filter.ofBatch(batchId), asOf, Policy.REGULATOR_FIRST, after, ROWS))
                .body();
        model.addAttribute("position", rows.position());
        model.addAttribute("batch", batch);
        model.addAttribute("counts", AnnouncedCount.of(batch, SourceTotal.upTo(batch, all.body())));
        model.addAttribute("rows", rows);
        model.addAttribute("changeKinds", Offered.of(batch, asOf));
        return "batch";
    }
}
