package beian.statistics.chance;

import java.util.function.ToLongFunction;
import org.apache.commons.rng.simple.RandomSource;

/** Permutation tests of tables: rows keep their ranks and are dealt anew to groups of the same sizes. */
public final class Permutations {

    /** So many tables can be weighed, or more, in the time in which one is drawn. */
    private static final long WEIGHED_PER_DRAW = 25;

    private Permutations() {}

    /**
     * How often chance gives a statistic at least as far from zero as the observed table's.
     *
     * @param table rows by group and rank; at least one group and one rank
     * @param statistic of such a table, zero on average; whole, so that ties are ties
     * @param draws how many tables are drawn if there are more to weigh than 25 times as many
     */
    public static Chances test(long[][] table, ToLongFunction<long[][]> statistic, int draws, long seed) {
        var margins = Margins.of(table);
        long observed = statistic.applyAsLong(table);
        if (margins.haveFewTables(WEIGHED_PER_DRAW * draws)) {
            return EveryTable.weigh(margins, statistic, observed);
        }
        var random = new RandomTables(margins, RandomSource.XO_RO_SHI_RO_128_PP.create(seed));
        return random.draw(draws, statistic, observed);
    }
}
