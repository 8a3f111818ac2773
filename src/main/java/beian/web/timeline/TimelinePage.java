package beian.web.timeline;

import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Page;
import beian.registry.Batch;
import beian.registry.FindBatches;
import beian.shift.CountScaleShift;
import beian.timeline.Entry;
import beian.timeline.FindEntries;
import beian.web.NamesInSentences;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The log replayed: any stretch of it, and the scale shift as known at the end of that stretch. */
@Controller
class TimelinePage {

    private static final int ENTRIES = 25;

    private final Queries queries;
    private final NamesInSentences names;

    TimelinePage(Queries queries, NamesInSentences names) {
        this.queries = queries;
        this.names = names;
    }

    /**
     * The stretch asked for.
     *
     * @param from first position; absent for the last stretch before {@code to}
     * @param to last position; absent for the newest
     * @param batch only events of this batch
     * @param company only events of these companies
     */
    record Stretch(
            @Nullable Long from,
            @Nullable Long to,
            @Nullable String batch,
            @Nullable List<String> company) {

        public boolean narrowed() {
            return batch != null || company != null;
        }

        /** The first position of the stretch that ends at {@code last}. */
        long first(long last) {
            return from != null ? from : narrowed() ? 1 : Math.max(1, last - ENTRIES + 1);
        }
    }

    @GetMapping("/timeline")
    String timeline(@ModelAttribute("asked") Stretch asked, Model model) {
        long newest = queries.ask(new FindEntries(Long.MAX_VALUE, null, 1)).position();
        Long to = asked.to();
        long last = to == null ? newest : to;
        long first = asked.first(last);
        Answer<Page<Entry>> entries =
                queries.ask(new FindEntries(first, last, AsOf.NOW, asked.batch(), asked.company(), ENTRIES));
        model.addAttribute("position", entries.position());
        model.addAttribute("newest", newest);
        model.addAttribute("first", first);
        model.addAttribute("last", last);
        model.addAttribute("stretch", ENTRIES);
        model.addAttribute("entries", entries.body());
        model.addAttribute("names", names.of(entries.body().items(), AsOf.position(last)));
        List<Batch> batches = inOrderOfTheLog();
        model.addAttribute("batches", batches);
        model.addAttribute("replay", Replay.of(newest, batches));
        model.addAttribute(
                "shift",
                ShownShift.of(
                        queries.ask(new CountScaleShift(AsOf.position(last))).body()));
        return "timeline";
    }

    private List<Batch> inOrderOfTheLog() {
        return queries.ask(new FindBatches(null)).body().stream()
                .sorted(Comparator.comparingLong(Batch::position))
                .toList();
    }
}
