package beian.web;

import beian.filing.event.FilingsLinked;
import beian.filing.event.Series;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.registry.Change;
import beian.registry.Filing;
import beian.registry.FindBatches;
import beian.registry.FindFacets;
import beian.registry.FindFiling;
import beian.registry.FindFilings;
import beian.registry.FindProvenance;
import beian.registry.FindVersions;
import beian.registry.ListOrder;
import beian.registry.statement.Policy;
import beian.scale.Disclosure;
import beian.scale.Tiers;
import beian.web.change.Linked;
import beian.web.change.Offered;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Filings by what is looked for, and everything that is known of one of them. */
@Controller
class FilingPage {

    private static final int ROWS = 50;
    private static final String LINKED = FilingsLinked.class.getSimpleName();

    private final Queries queries;

    FilingPage(Queries queries) {
        this.queries = queries;
    }

    @GetMapping("/filings")
    String filings(
            @ModelAttribute("filter") FindFilings.Filter filter,
            AsOf asOf,
            @RequestParam(defaultValue = "LOG") ListOrder sort,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        Page<Filing> rows = queries.ask(new FindFilings(filter, asOf, Policy.REGULATOR_FIRST, sort, after, ROWS))
                .body();
        model.addAttribute("position", rows.position());
        model.addAttribute("sort", sort);
        model.addAttribute("orders", ListOrder.values());
        model.addAttribute(
                "facets",
                queries.ask(new FindFacets(filter, asOf.knownAt(rows.position()), Policy.REGULATOR_FIRST))
                        .body());
        model.addAttribute("rows", rows);
        model.addAttribute("batches", queries.ask(new FindBatches(null)).body());
        model.addAttribute("series", Series.values());
        model.addAttribute("tiers", Tiers.SHIPPED.list());
        model.addAttribute("disclosures", Disclosure.values());
        return "filings";
    }

    @GetMapping("/filings/{filingId}")
    String filing(@PathVariable String filingId, AsOf asOf, Model model) {
        Answer<Filing.Detail> detail = queries.ask(new FindFiling(filingId, asOf, Policy.REGULATOR_FIRST));
        Filing filing = detail.body().filing();
        model.addAttribute("position", detail.position());
        model.addAttribute("detail", detail.body());
        model.addAttribute("filing", filing);
        model.addAttribute("stated", StatedRow.of(filing, detail.body().statements()));
        model.addAttribute("withdrawal", last(detail.body().changes(), filing.withdrawn()));
        model.addAttribute("link", link(detail.body()));
        model.addAttribute("changeKinds", Offered.of(filing, asOf));
        model.addAttribute("correctable", Offered.CORRECTABLE);
        model.addAttribute("linked", Linked.to(detail.body()));
        model.addAttribute(
                "provenance",
                queries.ask(new FindProvenance(filing.filingId(), asOf, Policy.REGULATOR_FIRST))
                        .body());
        model.addAttribute(
                "versions",
                queries.ask(new FindVersions(filing.filingId(), asOf, Policy.REGULATOR_FIRST))
                        .body());
        model.addAttribute(
                "batch",
                queries.ask(new FindBatches(filing.batchId(), asOf)).body().get(0));
        return "filing";
    }

    /** The change that stands at a position. */
    private static @Nullable Change last(List<Change> changes, @Nullable Long position) {
        return changes.stream()
                .filter(change -> position != null && change.position() == position)
                .findFirst()
                .orElse(null);
    }

    /** Why the filing that was asked for counts as the one that is shown; absent if it is the one. */
    private static @Nullable Change link(Filing.Detail detail) {
        return detail.changes().stream()
                .filter(change -> LINKED.equals(change.event()) && Objects.equals(detail.asked(), change.filingId()))
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
