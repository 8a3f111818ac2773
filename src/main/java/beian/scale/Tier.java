package beian.scale;

/**
 * A class in which parameter scales are compared.
 *
 * @param code stable name, capital letters, digits and underscores
 * @param lowerBound the smallest number of parameters in it; the next tier's is the first above it
 * @param zh name in Chinese
 * @param en name in English
 */
public record Tier(String code, long lowerBound, String zh, String en) {}
