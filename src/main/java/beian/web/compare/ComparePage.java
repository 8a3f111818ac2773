package beian.web.compare;

import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.registry.Batch;
import beian.registry.Change;
import beian.registry.Difference;
import beian.registry.FindBatches;
import beian.registry.FindDifference;
import beian.registry.FindDifference.Axis;
import beian.registry.FindNames;
import beian.registry.statement.Policy;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Two moments on one of the three axes, and what is different at the later one. */
@Controller
class ComparePage {

    private static final int SHOWN = 200;
    private static final int STRETCHES = 16;

    private final Queries queries;

    ComparePage(Queries queries) {
        this.queries = queries;
    }

    /**
     * What a batch brought.
     *
     * @param from the position before its announcement
     * @param to the last position before the next one; absent for the newest batch
     */
    record Stretch(String batch, long from, @Nullable Long to) {}

    @GetMapping({"/compare", "/changes"})
    String compare(@ModelAttribute("asked") Asked asked, AsOf others, Model model) {
        Answer<List<Batch>> batches = queries.ask(new FindBatches(null));
        model.addAttribute("position", batches.position());
        model.addAttribute("axes", Axis.values());
        model.addAttribute("axis", asked.onAxis());
        model.addAttribute("stretches", stretches(batches.body()));
        model.addAttribute("shown", SHOWN);
        String from = asked.from();
        if (from != null) {
            FindDifference question =
                    FindDifference.between(asked.onAxis(), from, asked.to(), others, Policy.REGULATOR_FIRST);
            Answer<Difference> answer = queries.ask(question);
            model.addAttribute("position", answer.position());
            model.addAttribute("difference", answer.body());
            model.addAttribute("names", names(answer.body()));
        }
        return "compare";
    }

    /** The last batches in the order of the log, the newest first. */
    private static List<Stretch> stretches(List<Batch> batches) {
        List<Batch> inOrder = batches.stream()
                .sorted(Comparator.comparingLong(Batch::position))
                .toList();
        return Stream.iterate(inOrder.size() - 1, i -> i >= 0, i -> i - 1)
                .limit(STRETCHES)
                .map(i -> new Stretch(
                        inOrder.get(i).batchId(),
                        inOrder.get(i).position() - 1,
                        i + 1 < inOrder.size() ? inOrder.get(i + 1).position() - 1 : null))
                .toList();
    }

    /** Names of the companies that are spoken of by their ids. */
    private Map<String, String> names(Difference difference) {
        Set<String> ids = new HashSet<>();
        Stream.concat(difference.merged().stream(), difference.parted().stream())
                .forEach(merger -> ids.addAll(List.of(merger.companyId(), merger.into())));
        difference.changes().items().stream()
                .flatMap(ComparePage::companies)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        difference.changed().items().stream()
                .flatMap(changed -> changed.fields().stream())
                .filter(field -> field.field().equals("companyId"))
                .flatMap(field -> Stream.of(field.before(), field.after()))
                .filter(Objects::nonNull)
                .forEach(ids::add);
        return ids.isEmpty()
                ? Map.of()
                : queries.ask(new FindNames(ids, AsOf.NOW)).body();
    }

    private static Stream<@Nullable String> companies(Change change) {
        return Stream.of(change.companyId(), change.otherCompanyId());
    }
}
