package beian.web;

import beian.filing.event.IdentifierScheme;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.registry.Company;
import beian.registry.FindCompanies;
import beian.registry.FindCompanyFacets;
import beian.registry.FindHistory;
import beian.registry.ListOrder;
import beian.timeline.Entry;
import beian.timeline.FindEntries;
import beian.web.change.Offered;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Companies by name, and the filing history of one of them. */
@Controller
class CompanyPage {

    private static final int ROWS = 50;
    private static final int ENTRIES = 200;

    private final Queries queries;
    private final NamesInSentences sentences;

    CompanyPage(Queries queries, NamesInSentences sentences) {
        this.queries = queries;
        this.sentences = sentences;
    }

    @GetMapping("/companies")
    String companies(
            @RequestParam @Nullable String q,
            @RequestParam @Nullable IdentifierScheme scheme,
            @ModelAttribute("kinds") FindCompanies.Kinds kinds,
            AsOf asOf,
            @RequestParam(defaultValue = "LOG") ListOrder sort,
            @RequestParam(defaultValue = "0") long after,
            Model model) {
        Page<Company> companies = queries.ask(new FindCompanies(q, scheme, kinds, asOf, sort, after, ROWS))
                .body();
        FindCompanies all =
                new FindCompanies(q, scheme, kinds, asOf.knownAt(companies.position()), ListOrder.LOG, 0, 1);
        model.addAttribute("facets", queries.ask(new FindCompanyFacets(all)).body());
        model.addAttribute("sort", sort);
        model.addAttribute("scheme", scheme);
        model.addAttribute("schemes", IdentifierScheme.values());
        model.addAttribute("position", companies.position());
        model.addAttribute("companies", companies);
        model.addAttribute("q", q);
        return "companies";
    }

    @GetMapping("/companies/{companyId}")
    String company(
            @PathVariable String companyId, AsOf asOf, @RequestParam(defaultValue = "1") long from, Model model) {
        Answer<Company.History> history = queries.ask(new FindHistory(companyId, asOf));
        Company company = history.body().company();
        Map<String, String> names = names(company);
        Page<Entry> entries = queries.ask(new FindEntries(from, null, asOf, null, List.copyOf(names.keySet()), ENTRIES))
                .body();
        names.putAll(sentences.of(entries.items(), asOf));
        model.addAttribute("position", history.position());
        model.addAttribute("company", company);
        model.addAttribute("filings", history.body().filings());
        model.addAttribute("dates", KeyDates.of(history.body().filings()));
        model.addAttribute("names", names);
        model.addAttribute("changes", history.body().changes());
        model.addAttribute("entries", entries);
        model.addAttribute("changeKinds", Offered.of(company, asOf));
        return "company";
    }

    /** The names of the company and of those merged into it, by id. */
    private static Map<String, String> names(Company company) {
        Map<String, String> names = new HashMap<>(Map.of(company.companyId(), company.name()));
        company.merged().forEach(merged -> names.put(merged.companyId(), merged.name()));
        return names;
    }
}
