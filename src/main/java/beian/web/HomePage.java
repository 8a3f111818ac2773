package beian.web;

import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.registry.Batch;
import beian.registry.Company;
import beian.registry.FindBatches;
import beian.registry.FindCompanies;
import beian.registry.FindFilings;
import beian.shift.CountScaleShift;
import beian.timeline.Entry;
import beian.timeline.FindEntries;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: totals, batches over time, the scale shift, companies, and what was recorded last. */
@Controller
class HomePage {

    private static final int COMPANIES = 20;
    private static final int ENTRIES = 20;
    /** First of the note's batches, and the batch of the list with the filings of which it speaks. */
    private static final String NOTE = "galaxy:batch-1";

    private static final String LIST = "cac:2024-04";

    private final Queries queries;
    private final NamesInSentences names;

    HomePage(Queries queries, NamesInSentences names) {
        this.queries = queries;
        this.names = names;
    }

    @GetMapping("/")
    String home(@RequestParam @Nullable String q, Model model) {
        Answer<List<Batch>> batches = queries.ask(new FindBatches(null));
        model.addAttribute("position", batches.position());
        if (batches.body().isEmpty()) {
            return "empty";
        }
        Page<Company> companies =
                queries.ask(new FindCompanies(q, 0, COMPANIES)).body();
        model.addAttribute("batches", batches.body());
        model.addAttribute("totals", SourceTotal.of(batches.body()));
        model.addAttribute("named", named(batches.body()));
        model.addAttribute(
                "shift",
                ShownShift.of(queries.ask(new CountScaleShift(AsOf.NOW)).body()));
        model.addAttribute("companies", companies);
        model.addAttribute("q", q);
        List<Entry> entries = lastEntries();
        model.addAttribute("entries", entries);
        model.addAttribute("names", names.of(entries, AsOf.NOW));
        model.addAttribute("unlinked", unlinked(batches.body()));
        return "home";
    }

    /** Whether the samples are there, and the rows of the note still stand beside those of the list. */
    private boolean unlinked(List<Batch> batches) {
        List<String> ids = batches.stream().map(Batch::batchId).toList();
        return ids.containsAll(List.of(NOTE, LIST))
                && queries.ask(new FindFilings(FindFilings.Filter.ofBatch(NOTE), 0, 1)).body().items().stream()
                        .anyMatch(filing -> filing.batchId().equals(NOTE));
    }

    /** Companies named by some row; a row without one is not a company. */
    private long named(List<Batch> batches) {
        long all = queries.ask(new FindCompanies(null, 0, 1)).body().total();
        return all - batches.stream().mapToInt(Batch::unattributed).sum();
    }

    private List<Entry> lastEntries() {
        long newest = queries.ask(new FindEntries(Long.MAX_VALUE, null, 1)).position();
        return queries.ask(new FindEntries(Math.max(1, newest - ENTRIES + 1), newest, ENTRIES)).body().items().stream()
                .sorted(Comparator.comparingLong(Entry::position).reversed())
                .toList();
    }
}
