package beian.platform.projection;

/**
 * What a query answers, and as of when.
 *
 * @param position the last position of the log that the answer takes into account
 */
public record Answer<T>(long position, T body) {}
