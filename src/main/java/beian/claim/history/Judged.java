package beian.claim.history;

import beian.claim.verdict.Outcome;
import beian.claim.verdict.Outcome.Because;
import beian.claim.verdict.Outcome.Believed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the history keeps of an outcome: verdicts, and not by how many rows.
 *
 * @param verdict absent after a retraction
 * @param readings list of {@link ReadingVerdict} as JSON
 * @param believed list of {@link Believed} as JSON
 * @param because {@link Because} as JSON; empty if nothing is missing
 */
record Judged(@Nullable String verdict, String readings, String believed, String because) {

    static final Judged NOT_ANY_MORE = new Judged(null, "[]", "[]", "");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Judged of(Outcome outcome) {
        List<ReadingVerdict> readings = outcome.readings().stream()
                .map(read -> new ReadingVerdict(read.wording(), read.basis(), read.verdict()))
                .toList();
        Because because = outcome.because();
        return new Judged(
                outcome.verdict().name(),
                JSON.writeValueAsString(readings),
                JSON.writeValueAsString(outcome.believed()),
                because == null ? "" : JSON.writeValueAsString(because));
    }

    List<ReadingVerdict> byReading() {
        return JSON.readValue(readings, new TypeReference<List<ReadingVerdict>>() {});
    }

    List<Believed> bySource() {
        return JSON.readValue(believed, new TypeReference<List<Believed>>() {});
    }

    @Nullable
    Because missing() {
        return because.isEmpty() ? null : JSON.readValue(because, Because.class);
    }
}
