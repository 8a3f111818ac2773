package beian.web;

import beian.filing.event.Series;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.Page;
import beian.registry.Filing;
import beian.registry.FindBatches;
import beian.registry.FindFiling;
import beian.scale.Disclosure;
import beian.scale.Tier;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Filings by what is looked for, and everything that is known of one of them. */
@Controller
class FilingPage {

    private static final int ROWS = 50;

    private final Queries queries;

    FilingPage(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/filings")
    String filings(@ModelAttribute("filter") FilingFilter filter, Model model) {
        Page<Filing> rows = queries.ask(filter.query(ROWS)).body();
        model.addAttribute("position", rows.position());
        model.addAttribute("rows", rows);
        model.addAttribute("batches", queries.ask(new FindBatches(null)).body());
        model.addAttribute("series", Series.values());
        model.addAttribute("tiers", Tier.values());
        model.addAttribute("disclosures", Disclosure.values());
        return "filings";
    }

    @GetMapping("/filings/{filingId}")
    String filing(@PathVariable String filingId, Model model) {
        Answer<List<Filing>> versions = queries.ask(new FindFiling(filingId));
        Filing filing = versions.body().get(versions.body().size() - 1);
        model.addAttribute("position", versions.position());
        model.addAttribute("filing", filing);
        model.addAttribute("versions", versions.body());
        model.addAttribute(
                "batch", queries.ask(new FindBatches(filing.batchId())).body().get(0));
        return "filing";
    }
}
