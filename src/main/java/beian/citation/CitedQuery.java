package beian.citation;

import beian.platform.Rejected;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.UriUtils;

/**
 * A question as it is cited: a path of the API and its parameters, by name. What says when or how to answer, but not what
 * is asked, is left out of it.
 *
 * @param path decoded, below {@code /api/v1/}
 * @param parameters decoded, sorted by name
 */
record CitedQuery(String path, Map<String, List<String>> parameters) {

    static final String KNOWN_AT = "knownAt";
    static final String AT_LEAST = "atLeast";
    private static final String ROOT = "/api/v1/";
    private static final Pattern CITATIONS = Pattern.compile("/api/v1/citations(/.*)?");
    /** Anything that a server might read as another path than it seems to be. */
    private static final Pattern UNCLEAR =
            Pattern.compile(".*(//|/\\.\\.?(/|$)|[;\\\\\\p{Cntrl}]|%2[fF]).*", Pattern.DOTALL);

    /** One waits for a position, one is a matter of language, and a list is cited from its beginning. */
    private static final Set<String> NOT_ASKED = Set.of(AT_LEAST, "lang", "after");

    private static final int LONGEST = 2000;
    /** What the decoder puts for bytes that are not UTF-8. */
    private static final char MALFORMED = '\uFFFD';

    CitedQuery {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    }

    /**
     * Reads what somebody wants to cite.
     *
     * @param sent path and query string as they would be sent, for example {@code /api/v1/filings?tier=TRILLION}
     * @throws Rejected 422 {@code citation.not-citable} if it is no address of the API, or that of a citation
     */
    static CitedQuery read(String sent) {
        if (sent.length() > LONGEST || sent.indexOf('#') >= 0) {
            throw NotCitable.because("citation.address", sent);
        }
        int mark = sent.indexOf('?');
        String rawPath = mark < 0 ? sent : sent.substring(0, mark);
        String path = decoded(rawPath.replace("+", "%2B"), sent);
        if (!path.startsWith(ROOT)
                || UNCLEAR.matcher(path).matches()
                || UNCLEAR.matcher(rawPath).matches()) {
            throw NotCitable.because("citation.address", sent);
        }
        if (CITATIONS.matcher(path).matches()) {
            throw NotCitable.because("citation.recursion", sent);
        }
        return new CitedQuery(path, parameters(mark < 0 ? "" : sent.substring(mark + 1), sent));
    }

    private static Map<String, List<String>> parameters(String query, String sent) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (String pair : query.split("&", -1)) {
            int mark = pair.indexOf('=');
            String name = decoded(mark < 0 ? pair : pair.substring(0, mark), sent);
            if (!name.isEmpty() && !NOT_ASKED.contains(name)) {
                parameters
                        .computeIfAbsent(name, n -> new ArrayList<>())
                        .add(mark < 0 ? "" : decoded(pair.substring(mark + 1), sent));
            }
        }
        return parameters;
    }

    private static String decoded(String text, String sent) {
        try {
            String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
            if (decoded.indexOf(MALFORMED) < 0
                    && StandardCharsets.UTF_8.newEncoder().canEncode(decoded)) {
                return decoded;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw NotCitable.because("citation.address", sent);
    }

    boolean namesPosition() {
        return parameters.containsKey(KNOWN_AT);
    }

    /** The same question without a position. */
    CitedQuery today() {
        Map<String, List<String>> others = new TreeMap<>(parameters);
        others.remove(KNOWN_AT);
        return new CitedQuery(path, others);
    }

    /** The same question as of a position. */
    CitedQuery at(long position) {
        return with(KNOWN_AT, Long.toString(position));
    }

    /** The same question, answered when everything up to a position has been taken in. */
    CitedQuery notBefore(long position) {
        return with(AT_LEAST, Long.toString(position));
    }

    private CitedQuery with(String name, String value) {
        Map<String, List<String>> more = new TreeMap<>(parameters);
        more.put(name, List.of(value));
        return new CitedQuery(path, more);
    }

    /** Percent-encoded as in an address; our ids keep their colons. */
    String encodedPath() {
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    /** The address: one text only for the same question. */
    String text() {
        String query = parameters.entrySet().stream()
                .flatMap(parameter ->
                        parameter.getValue().stream().map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return encodedPath() + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
