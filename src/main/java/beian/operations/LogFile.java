package beian.operations;

import beian.platform.Sha256;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The log as a file: NDJSON in UTF-8, a header line and then a line per event in the order of the log.
 *
 * <p>Every line ends in {@code "chain"}: the SHA-256 (hex) over the previous line's chain and this line without its own. A
 * changed byte, a missing or a foreign line breaks it there.
 */
final class LogFile {

    static final String FORMAT = "beian-log";
    static final int VERSION = 1;

    private static final String CHAIN = ",\"chain\":\"";
    private static final int HASH_CHARACTERS = 64;
    private static final int TAIL = CHAIN.length() + HASH_CHARACTERS + 2;

    private String chain = "";

    /**
     * First line.
     *
     * @param format {@value #FORMAT}
     * @param version of the format
     * @param first first position in the file; 0 if it has no events
     * @param last last position in the file; 0 if it has no events
     * @param count number of events, each in a line of its own
     * @param schema the newest revision of each event type that the writer knows
     */
    record Header(String format, int version, long first, long last, long count, Map<String, String> schema) {}

    /** One event, as stored. */
    record Line(
            long position,
            String eventId,
            String stream,
            long sequence,
            String streamType,
            String type,
            @Nullable String revision,
            String at,
            JsonNode metadata,
            JsonNode payload) {

        /** In the order of the columns of the log's table. */
        List<@Nullable Object> columns(byte[] metadataBytes, byte[] payloadBytes) {
            return Arrays.asList(
                    position, stream, sequence, streamType, eventId, metadataBytes, payloadBytes, revision, type, at);
        }
    }

    /** Chains a line, written as a JSON object, to those before it. */
    String chained(String json) {
        chain = Sha256.of(chain + "\n" + json);
        return json.substring(0, json.length() - 1) + CHAIN + chain + "\"}";
    }

    /**
     * Takes a line that was read off its chain.
     *
     * @return the line as it was before it was chained; absent if it does not follow on those before it
     */
    @Nullable
    String unchained(String line) {
        int end = line.length() - TAIL;
        if (end < 1 || !line.startsWith(CHAIN, end)) {
            return null;
        }
        String json = line.substring(0, end) + "}";
        chain = Sha256.of(chain + "\n" + json);
        return line.regionMatches(end + CHAIN.length(), chain, 0, HASH_CHARACTERS) && line.endsWith("\"}")
                ? json
                : null;
    }
}
