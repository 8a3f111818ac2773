package beian.filing.http;

import beian.platform.Rejected;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The entity tag of what a client has seen; the position of the log is all of it that matters here. */
final class IfMatch {

    static final String DESCRIPTION =
            "The ETag of the answer on which the change is based, or \"<position>\". If anything"
                    + " happened since then to what is to be changed, nothing is recorded and 412 changed.meanwhile says what."
                    + " Without it the change is taken whatever happened.";

    private static final Pattern TAG = Pattern.compile("\"(\\d{1,18})(?:-[^\"]+)?\"");

    private IfMatch() {}

    /**
     * The position up to which a client has seen the log.
     *
     * @param header {@code "<position>-<hash>"}, {@code "<position>"}, or {@code *}; absent if it was not sent
     * @return absent if it does not matter to the client
     * @throws Rejected 400 {@code if-match.unreadable}
     */
    static @Nullable Long read(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        Matcher tag = TAG.matcher(header.strip());
        if (!tag.matches()) {
            throw new Rejected(Rejected.Kind.SHAPE, "if-match.unreadable", header);
        }
        return Long.valueOf(tag.group(1));
    }
}
