package beian.platform.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a sentence that the tracker does not start because of its store, instead of a stack trace. */
public final class StoreUnusableAtStart implements FailureAnalyzer {

    private static final String REMEDY = "Mend that, or name another folder (beian.data-folder) or database"
            + " (beian.postgres.url), and start the tracker again. Nothing was changed.";

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        return sentence(failure)
                .map(sentence -> new FailureAnalysis(sentence, REMEDY, failure))
                .orElse(null);
    }

    private static Optional<String> sentence(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnusable unusable) {
                return Optional.ofNullable(unusable.getMessage());
            }
        }
        return StoreFailure.reason(failure).map(reason -> "The store cannot be used: " + reason);
    }
}
