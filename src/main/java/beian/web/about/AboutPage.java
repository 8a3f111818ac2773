package beian.web.about;

import beian.export.Dictionary;
import beian.platform.CodeVersion;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.registry.Batch;
import beian.registry.FindBatches;
import beian.registry.FindFilings;
import beian.registry.FindFilings.Filter;
import beian.registry.statement.Policy;
import beian.ruleset.Rulesets;
import beian.scale.Disclosure;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Coverage, what may be done with the data, and what is not known, counted. */
@Controller
class AboutPage {

    private final Queries queries;
    private final Dictionary dictionary;
    private final Rulesets rulesets;
    private final CodeVersion code;

    AboutPage(Queries queries, Dictionary dictionary, Rulesets rulesets, CodeVersion code) {
        this.queries = queries;
        this.dictionary = dictionary;
        this.rulesets = rulesets;
        this.code = code;
    }

    @GetMapping("/about")
    String about(Model model) {
        Answer<List<Batch>> batches = queries.ask(new FindBatches(null));
        AsOf moment = AsOf.position(batches.position());
        model.addAttribute("position", batches.position());
        model.addAttribute("sources", Source.of(batches.body()));
        model.addAttribute("unknown", unknown(batches.body(), moment));
        model.addAttribute("notice", dictionary.notice());
        model.addAttribute("rules", rulesets.standard());
        model.addAttribute("code", code.text());
        return "about";
    }

    private List<Unknown> unknown(List<Batch> batches, AsOf moment) {
        long all = count(null, null, null, moment);
        int rows = batches.stream().mapToInt(Batch::rows).sum();
        int unattributed = batches.stream().mapToInt(Batch::unattributed).sum();
        long dated = batches.stream()
                .filter(batch -> batch.publishedOn().length() < "2024-03-28".length())
                .count();
        return List.of(
                new Unknown(
                        "undisclosed",
                        count(Disclosure.UNDISCLOSED, null, null, moment),
                        all,
                        Map.of("disclosure", "UNDISCLOSED")),
                new Unknown(
                        "nofigure",
                        count(Disclosure.NO_FIGURE, null, null, moment),
                        all,
                        Map.of("disclosure", "NO_FIGURE")),
                new Unknown("disputed", count(null, null, true, moment), all, Map.of("disputed", "true")),
                new Unknown("withdrawn", count(null, true, null, moment), all, Map.of("withdrawn", "true")),
                new Unknown("unattributed", unattributed, rows, Map.of()),
                new Unknown("published", dated, batches.size(), Map.of()));
    }

    private long count(
            @Nullable Disclosure disclosure, @Nullable Boolean withdrawn, @Nullable Boolean disputed, AsOf moment) {
        Filter filter = new Filter(null, null, null, null, null, disclosure, null, null, null, withdrawn, disputed);
        return queries.ask(new FindFilings(filter, moment, Policy.REGULATOR_FIRST, 0, 1))
                .body()
                .total();
    }
}
