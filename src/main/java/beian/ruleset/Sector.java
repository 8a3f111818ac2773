package beian.ruleset;

/**
 * A field that vertical models serve.
 *
 * @param code stable name, capital letters, digits and underscores
 */
public record Sector(String code, String zh, String en) {}
