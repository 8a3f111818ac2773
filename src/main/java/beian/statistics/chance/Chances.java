package beian.statistics.chance;

/**
 * What a permutation test found.
 *
 * @param p two-sided, above 0
 * @param exact whether every table was weighed
 * @param tables how many were weighed or drawn
 */
public record Chances(double p, boolean exact, long tables) {}
