package beian.web.change;

import beian.platform.http.Queries;
import beian.platform.projection.AsOf;
import beian.timeline.Entry;
import beian.timeline.FindEntries;
import beian.web.NamesInSentences;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Says on the page to which a form leads back what was recorded. */
@ControllerAdvice(basePackages = "beian.web")
class RecordedNotice {

    private final Queries queries;
    private final NamesInSentences names;

    RecordedNotice(Queries queries, NamesInSentences names) {
        this.queries = queries;
        this.names = names;
    }

    @ModelAttribute
    void notice(
            @RequestParam(required = false) @Nullable Long recorded,
            @RequestParam(required = false) @Nullable Long unchanged,
            Model model) {
        if (recorded != null) {
            List<Entry> entries =
                    queries.ask(new FindEntries(recorded, recorded, 1)).body().items();
            model.addAttribute("justRecorded", entries);
            model.addAttribute("justNamed", names.of(entries, AsOf.NOW));
        }
        model.addAttribute("unchangedAt", unchanged);
    }
}
