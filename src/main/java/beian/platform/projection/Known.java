package beian.platform.projection;

import beian.platform.Rejected;
import beian.platform.store.Moments;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code knownAt} asks for.
 *
 * @param isMoment whether it was a moment: what the projection has not read yet is not waited for then
 */
record Known(long position, boolean isMoment) {

    private static final Pattern POSITION = Pattern.compile("\\d+");

    /**
     * Reads the parameter.
     *
     * @return absent if nothing is asked for
     * @throws Rejected 400 {@code parameter.invalid} if it is neither a position nor an instant
     */
    static @Nullable Known read(@Nullable String asked, Moments moments) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            return POSITION.matcher(asked).matches()
                    ? new Known(Long.parseLong(asked), false)
                    : new Known(moments.positionAt(Instant.parse(asked)), true);
        } catch (DateTimeParseException | NumberFormatException e) {
            throw new Rejected(Rejected.Kind.SHAPE, "parameter.invalid", "knownAt", asked);
        }
    }
}
