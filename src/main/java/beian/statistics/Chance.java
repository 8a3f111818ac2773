package beian.statistics;

import beian.statistics.chance.Chances;
import org.jspecify.annotations.Nullable;

/**
 * A two-sided p-value: how often mere chance gives what was observed or something further from no effect.
 *
 * @param p above 0, at most 1
 * @param method whether every possibility was weighed or some were drawn
 * @param tables how many were weighed, or drawn
 * @param seed what the draws began with; absent if nothing was drawn
 */
public record Chance(
        double p, Method method, long tables, @Nullable Long seed) {

    /** How a chance was found. */
    public enum Method {
        /** Every table with the observed margins was weighed by its probability. */
        EXACT,
        /** Tables with the observed margins were drawn; p = (1 + as extreme) / (1 + drawn). */
        MONTE_CARLO
    }

    static Chance of(Chances chances, long seed) {
        return chances.exact()
                ? new Chance(chances.p(), Method.EXACT, chances.tables(), null)
                : new Chance(chances.p(), Method.MONTE_CARLO, chances.tables(), seed);
    }
}
