package beian.filing.claim;

import beian.filing.event.Evidence;
import beian.filing.event.NotCheckable;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Record that a source says something; the fields are those of {@link beian.filing.event.ClaimStated}.
 *
 * @param expression canonical JSON, which has been read without a flaw; absent if {@code notCheckable} is there
 */
public record StateClaim(
        String claimId,
        @Nullable String statementZh,
        @Nullable String statementEn,
        @Nullable String expression,
        @Nullable NotCheckable notCheckable,
        Evidence evidence) {

    /** Not an id that a batch or company could have. */
    private static final String STREAM = "claim/";

    static String streamOf(String claimId) {
        return STREAM + claimId;
    }

    @TargetAggregateIdentifier
    String stream() {
        return streamOf(claimId);
    }
}
