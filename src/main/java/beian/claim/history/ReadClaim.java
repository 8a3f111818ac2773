package beian.claim.history;

import beian.claim.expression.Expression;
import beian.claim.expression.ExpressionReader;
import beian.claim.reading.Scope;
import beian.filing.BatchReader.Flaws;
import beian.platform.CanonicalJson;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.core.JacksonException;

/** A claim's expression, as it was read out of the text in the log. */
public record ReadClaim(Expression expression, Scope scope) {

    private static final int KEPT = 10_000;
    /** The same few are asked for whenever anything is recorded. */
    private static final Map<String, Optional<ReadClaim>> READ = new ConcurrentHashMap<>();

    /** Reads it; empty if this version of the language does not know it. */
    public static Optional<ReadClaim> of(String json) {
        Optional<ReadClaim> kept = READ.get(json);
        if (kept != null) {
            return kept;
        }
        Optional<ReadClaim> read = read(json);
        if (READ.size() < KEPT) {
            READ.put(json, read);
        }
        return read;
    }

    private static Optional<ReadClaim> read(String json) {
        Flaws flaws = new Flaws();
        try {
            Expression expression = ExpressionReader.read(CanonicalJson.read(json), null, flaws);
            return flaws.found().isEmpty()
                    ? Optional.of(new ReadClaim(expression, Scope.of(expression)))
                    : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
