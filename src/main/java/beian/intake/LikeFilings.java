package beian.intake;

import beian.intake.Preview.Candidate;
import beian.intake.name.Likeness;
import beian.platform.http.Queries;
import beian.registry.Filing;
import beian.registry.FindFilings;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Filings of which a row without a number may speak: named alike, with a number of their own. */
@Component
class LikeFilings {

    private static final int ASKED = 20;
    private static final int SHOWN = 3;

    private final Queries queries;

    LikeFilings(Queries queries) {
        this.queries = queries;
    }

    /** The most alike, the surest first. */
    List<Candidate> of(String model) {
        String words = model.replaceAll("大?模型|[\\s“”\"]", "");
        if (words.isBlank()) {
            return List.of();
        }
        FindFilings.Filter filter =
                new FindFilings.Filter(null, null, null, null, null, null, null, null, words, false, null);
        return queries.ask(new FindFilings(filter, 0, ASKED)).body().items().stream()
                .filter(filing -> filing.number() != null)
                .map(filing -> new Candidate(filing.filingId(), name(filing), Likeness.of(model, filing.model())))
                .filter(like -> like.likeness().kind() != Likeness.Kind.UNLIKE)
                .sorted(Comparator.comparingDouble(
                                (Candidate like) -> like.likeness().score())
                        .reversed())
                .limit(SHOWN)
                .toList();
    }

    private static String name(Filing filing) {
        return filing.model() + " · " + Objects.requireNonNullElse(filing.registrant(), "") + " · " + filing.number();
    }
}
