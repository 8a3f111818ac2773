package beian.web.timeline;

import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.registry.Batch;
import beian.registry.FindBatches;
import beian.registry.FindCompanies;
import beian.registry.FindFilings;
import beian.ruleset.milestone.Milestones;
import beian.shift.CountScaleShift;
import beian.shift.count.Day;
import beian.timeline.Entry;
import beian.timeline.FindEntries;
import beian.web.NamesInSentences;
import beian.web.SourceTotal;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page: totals, filings by tier and batches over time, the scale shift, companies, and what was recorded last. */
@Controller
class HomePage {

    private static final int COMPANIES = 20;
    private static final int ENTRIES = 20;
    /** First of the note's batches, and the batch of the list with the filings of which it speaks. */
    private static final String NOTE = "galaxy:batch-1";

    private static final String LIST = "cac:2024-04";

    private final Queries queries;
    private final NamesInSentences names;

    private final Milestones milestones;

    HomePage(Queries queries, NamesInSentences names, Milestones milestones) {
        this.queries = queries;
        this.names = names;
        this.milestones = milestones;
    }

    @GetMapping("/")
    String home(@RequestParam @Nullable String q, @ModelAttribute("periods") Periods periods, AsOf asOf, Model model) {
        Answer<List<Batch>> everything = queries.ask(new FindBatches(null));
        if (everything.body().isEmpty()) {
            return "empty";
        }
        Answer<List<Batch>> batches = AsOf.NOW.equals(asOf) ? everything : queries.ask(new FindBatches(null, asOf));
        AsOf moment = asOf.knownAt(batches.position());
        model.addAttribute("position", batches.position());
        model.addAttribute("batches", batches.body());
        model.addAttribute("points", TimePoint.of(batches.body(), milestones.inOrder(), asOf.publicAt()));
        model.addAttribute(
                "over", OverTime.of(queries.ask(periods.question(moment)).body()));
        model.addAttribute("groupings", Periods.ALL);
        model.addAttribute("days", Day.values());
        model.addAttribute("totals", SourceTotal.of(batches.body()));
        model.addAttribute("named", named(batches.body(), moment));
        model.addAttribute(
                "shift", ShownShift.of(queries.ask(new CountScaleShift(moment)).body()));
        model.addAttribute(
                "companies",
                queries.ask(new FindCompanies(q, null, moment, 0, COMPANIES)).body());
        model.addAttribute("q", q);
        List<Entry> entries = lastEntries(moment, batches.position());
        model.addAttribute("entries", entries);
        model.addAttribute("names", names.of(entries, moment));
        model.addAttribute("unlinked", AsOf.NOW.equals(asOf) && unlinked(batches.body()));
        model.addAttribute("replay", Replay.of(everything.position(), everything.body()));
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
    private long named(List<Batch> batches, AsOf moment) {
        long all =
                queries.ask(new FindCompanies(null, null, moment, 0, 1)).body().total();
        return all - batches.stream().mapToInt(Batch::unattributed).sum();
    }

    private List<Entry> lastEntries(AsOf moment, long last) {
        FindEntries stretch = new FindEntries(Math.max(1, last - ENTRIES + 1), last, moment, null, null, ENTRIES);
        return queries.ask(stretch).body().items().stream()
                .sorted(Comparator.comparingLong(Entry::position).reversed())
                .toList();
    }
}
