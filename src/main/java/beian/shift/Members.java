package beian.shift;

import beian.platform.Rejected;
import beian.platform.http.Queries;
import beian.platform.projection.Answer;
import beian.platform.projection.AsOf;
import beian.platform.projection.Progress;
import beian.registry.FindMembers;
import beian.shift.count.Scope;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the companies of a scope: which ones are shown under the one that it names is for the registry to say. */
@Component
public class Members {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Queries queries;
    private final Progress progress;

    Members(Queries queries, Progress progress) {
        this.queries = queries;
        this.progress = progress;
    }

    /**
     * The companies of a scope.
     *
     * @param companies absent if it names none
     * @param asOf with the position as of which they are found
     */
    public record Found(@Nullable List<String> companies, AsOf asOf) {}

    /**
     * The companies that a scope stands for at a moment.
     *
     * @throws Rejected 503 {@code position.not-reached} if the analytics are too far behind the registry
     */
    public Found of(Scope scope, AsOf asOf) {
        if (scope.company() == null) {
            return new Found(null, asOf);
        }
        Answer<List<String>> members = queries.ask(new FindMembers(scope.company(), asOf));
        if (!progress.await(members.position(), PATIENCE)) {
            throw new Rejected(Rejected.Kind.UNAVAILABLE, "position.not-reached", members.position());
        }
        return new Found(members.body(), asOf.knownAt(members.position()));
    }
}
