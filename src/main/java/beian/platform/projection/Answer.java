package beian.platform.projection;

import org.jspecify.annotations.Nullable;

/**
 * What a query answers, and as of when.
 *
 * @param position the last position of the log that the answer takes into account
 * @param coverage absent if no day was asked about
 */
public record Answer<T>(long position, T body, @Nullable Coverage coverage) {

    public Answer(long position, T body) {
        this(position, body, null);
    }
}
