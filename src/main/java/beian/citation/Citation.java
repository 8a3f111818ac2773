package beian.citation;

import beian.filing.MakeCitation;
import beian.platform.CanonicalJson;
import beian.platform.Sha256;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was pinned.
 *
 * @param citationId ten characters that follow from query, position and hash
 * @param query what was asked, as an address without a position
 * @param position the position as of which it was answered
 * @param ruleset absent if no rules play a part
 * @param resultHash SHA-256 (hex) of {@code result}
 * @param code version of the code that answered
 * @param total rows of the whole list that was asked for; absent if it was no list
 * @param citedAt ISO instant of the citation
 * @param result the answer as canonical JSON
 */
record Citation(
        String citationId,
        String query,
        long position,
        @Nullable Ruleset ruleset,
        String resultHash,
        String code,
        @Nullable Long total,
        String citedAt,
        String result) {

    CitedQuery asked() {
        return CitedQuery.read(query);
    }

    /** Whether it is what somebody cited then: its hash is that of its result, and its id follows from both. */
    boolean isIntact() {
        return Sha256.of(result).equals(resultHash)
                && MakeCitation.idOf(query, position, resultHash).equals(citationId);
    }

    /** The result as it is kept, or nothing if what is kept is no such thing. */
    static String unpacked(String packed) {
        try {
            return CanonicalJson.unpacked(packed);
        } catch (IllegalArgumentException | UncheckedIOException broken) {
            return "null";
        }
    }
}
