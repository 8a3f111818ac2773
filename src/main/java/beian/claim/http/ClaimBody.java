package beian.claim.http;

import beian.filing.EvidenceBody;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A claim as it is sent: anything may be missing or wrong until {@link ClaimReader} has read it.
 *
 * @param statement in your own words, in one language at least; required
 * @param expression in the language of docs/claims.md; required unless {@code notCheckable} is given
 * @param notCheckable NO_SUCH_PROPERTY, OUTSIDE_THE_RECORD or TOO_VAGUE
 * @param evidence who says it; required
 */
record ClaimBody(
        @Nullable StatementBody statement,
        @Schema(implementation = Object.class) @Nullable JsonNode expression,
        @Nullable String notCheckable,
        @Nullable EvidenceBody evidence) {

    /** What is said, in Chinese, in English, or both. */
    record StatementBody(@Nullable String zh, @Nullable String en) {}

    /**
     * That a claim is not maintained any more.
     *
     * @param reason WORLD_CHANGED, NEWLY_DISCLOSED, SOURCE_CORRECTED, TRANSCRIPTION or REINTERPRETED; required
     * @param evidence required
     */
    record Retraction(@Nullable String reason, @Nullable EvidenceBody evidence) {}
}
