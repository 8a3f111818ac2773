package beian.filing.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Somebody pinned the answer to a question, so that it can be cited and checked ever after.
 *
 * @param citationId ten characters that follow from query, position and hash
 * @param query path and parameters of the question, sorted and without any position
 * @param position the position of the log as of which it was answered
 * @param ruleset name of the rules by which it was answered; absent if none play a part
 * @param rulesetVersion absent if {@code ruleset} is
 * @param resultHash SHA-256 (hex) of the answer as canonical JSON
 * @param code version of the code that answered
 * @param total rows of the whole list that was asked for; absent if it was no list
 * @param result the answer as canonical JSON: UTF-8, gzip, base64
 */
@Revision("1")
public record CitationMade(
        String citationId,
        String query,
        long position,
        @Nullable String ruleset,
        @Nullable Integer rulesetVersion,
        String resultHash,
        String code,
        @Nullable Long total,
        String result)
        implements LogEvent {}
