package beian.access.key;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says how to make the first key, instead of a stack trace. */
public final class NobodyCanOperateAtStart extends AbstractFailureAnalyzer<NobodyCanOperate> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable failure, NobodyCanOperate cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Make one, with the same settings, and start again:"
                        + " java -jar <the jar> --beian.access.create-key=<name>,OPERATOR"
                        + " (or name an identity provider, see docs/operations.md). Nothing was changed.",
                failure);
    }
}
