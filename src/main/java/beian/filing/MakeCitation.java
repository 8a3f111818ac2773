package beian.filing;

import beian.platform.Sha256;
import java.nio.charset.StandardCharsets;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Pin the answer to a question; the fields are those of {@link beian.filing.event.CitationMade}.
 *
 * @param query path and parameters, sorted and without any position
 * @param resultHash SHA-256 (hex) of the answer as canonical JSON
 * @param result that JSON: UTF-8, gzip, base64
 */
public record MakeCitation(
        String query,
        long position,
        @Nullable String ruleset,
        @Nullable Integer rulesetVersion,
        String resultHash,
        String code,
        @Nullable Long total,
        String result) {

    /** Crockford's base 32: no letter that is taken for a digit, so that an id can be typed from paper. */
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int CHARACTERS = 10;
    private static final int BITS = 5;
    private static final int LAST = ALPHABET.length() - 1;

    /** Not an id that a batch or company could have. */
    private static final String STREAM = "citation/";

    /** The same question, position and answer have the same id, whoever cites them. */
    public static String idOf(String query, long position, String resultHash) {
        byte[] hash = Sha256.algorithm()
                .digest((query + '\n' + position + '\n' + resultHash).getBytes(StandardCharsets.UTF_8));
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            bits = bits << Byte.SIZE | Byte.toUnsignedInt(hash[i]);
        }
        StringBuilder id = new StringBuilder();
        for (int i = 1; i <= CHARACTERS; i++) {
            int digit = (int) (bits >>> (Long.SIZE - BITS * i)) & LAST;
            id.append(ALPHABET.charAt(digit));
        }
        return id.toString();
    }

    public String citationId() {
        return idOf(query, position, resultHash);
    }

    @TargetAggregateIdentifier
    String stream() {
        return STREAM + citationId();
    }

    static String streamOf(String citationId) {
        return STREAM + citationId;
    }
}
