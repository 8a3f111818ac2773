package beian.shift.count;

/**
 * One statement.
 *
 * @param statement counted once
 * @param filingId the filing that it is about
 * @param model as printed
 */
public record Stated(Counted statement, String filingId, String model) {}
