package beian.statistics.chance;

import java.util.function.ToLongFunction;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws tables with given margins as if single rows were dealt to the groups at random. */
final class RandomTables {

    private final Margins margins;
    private final Urn urn;
    private final long[][] table;
    private final long[] left;

    RandomTables(Margins margins, UniformRandomProvider chance) {
        LogFactorials.prepare(margins.rows());
        this.margins = margins;
        this.urn = new Urn(chance);
        this.table = new long[margins.groups().length][margins.ranks().length];
        this.left = new long[margins.ranks().length];
    }

    /** The share of draws whose statistic is at least as far from zero as the observed one, which counts as a draw. */
    Chances draw(int draws, ToLongFunction<long[][]> statistic, long observed) {
        long extreme = 1;
        for (int i = 0; i < draws; i++) {
            extreme += Math.abs(statistic.applyAsLong(next())) >= Math.abs(observed) ? 1 : 0;
        }
        return new Chances(extreme / (draws + 1.0), false, draws);
    }

    /** The next table; it is overwritten by the one after it. */
    long[][] next() {
        System.arraycopy(margins.ranks(), 0, left, 0, left.length);
        long rows = margins.rows();
        for (int g = 0; g < table.length - 1; g++) {
            deal(table[g], margins.groups()[g], rows);
            rows -= margins.groups()[g];
        }
        System.arraycopy(left, 0, table[table.length - 1], 0, left.length);
        return table;
    }

    private void deal(long[] group, long rows, long outOf) {
        long missing = rows;
        long balls = outOf;
        for (int r = 0; r < left.length; r++) {
            long red = left[r];
            long dealt = r == left.length - 1 ? missing : urn.without(missing, red, balls);
            balls -= red;
            missing -= dealt;
            left[r] = red - dealt;
            group[r] = dealt;
        }
    }
}
