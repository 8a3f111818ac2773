package beian.intake;

import beian.filing.RecordedCompanies;
import beian.intake.Preview.Candidate;
import beian.intake.name.Candidates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Known companies that a printed name may mean. */
@Component
class LikeCompanies {

    private static final int KNOWN = 50_000;
    private static final int ASKED = 12;
    private static final int SHOWN = 3;

    private final RecordedCompanies recorded;
    private @Nullable Known known;

    LikeCompanies(RecordedCompanies recorded) {
        this.recorded = recorded;
    }

    private record Known(long names, Map<String, String> ids, Candidates candidates) {}

    /** The most alike, the surest first; each company once. */
    List<Candidate> of(String printed) {
        Known current = current();
        Map<String, Candidate> found = new LinkedHashMap<>();
        current.candidates().like(printed, ASKED).forEach(like -> {
            String id = current.ids().get(like.name());
            if (id != null) {
                found.putIfAbsent(id, new Candidate(id, like.name(), like.likeness()));
            }
        });
        return found.values().stream().limit(SHOWN).toList();
    }

    /** Makes ready what the next question needs, in a thread of its own: a file is being read meanwhile. */
    @SuppressWarnings("FutureReturnValueIgnored") // whoever asks next meets the same failure
    void prepare() {
        CompletableFuture.runAsync(this::current);
    }

    private synchronized Known current() {
        long names = recorded.names();
        Known before = known;
        if (before != null && before.names() == names) {
            return before;
        }
        Map<String, String> ids = recorded.byName(KNOWN);
        Known now = new Known(names, ids, Candidates.among(ids.keySet()));
        known = now;
        return now;
    }
}
