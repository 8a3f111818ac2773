package beian.statistics.chance;

import java.util.function.ToLongFunction;

/** Weighs every table with given margins by its probability when rows are dealt to the groups at random. */
final class EveryTable {

    private final Margins margins;
    private final ToLongFunction<long[][]> statistic;
    private final long observed;
    private final long[][] table;
    private final long[] left;
    private double extreme;
    private double all;
    private long tables;

    private EveryTable(Margins margins, ToLongFunction<long[][]> statistic, long observed) {
        this.margins = margins;
        this.statistic = statistic;
        this.observed = observed;
        this.table = new long[margins.groups().length][margins.ranks().length];
        this.left = margins.ranks().clone();
    }

    /** The chance of a statistic at least as far from zero as the observed one. */
    static Chances weigh(Margins margins, ToLongFunction<long[][]> statistic, long observed) {
        LogFactorials.prepare(margins.rows());
        double scale = -LogFactorials.of(margins.rows());
        for (long rank : margins.ranks()) {
            scale += LogFactorials.of(rank);
        }
        for (long group : margins.groups()) {
            scale += LogFactorials.of(group);
        }
        var every = new EveryTable(margins, statistic, Math.abs(observed));
        every.fill(0, 0, margins.groups()[0], scale);
        return new Chances(Math.min(1, every.extreme / every.all), true, every.tables);
    }

    /** Fills the cell of a group and a rank, and all after it, in every way. */
    private void fill(int group, int rank, long missing, double logWeight) {
        if (group == table.length - 1) {
            fillLast(logWeight);
        } else if (rank == left.length - 1) {
            if (missing <= left[rank]) {
                put(group, rank, missing);
                fill(group + 1, 0, margins.groups()[group + 1], logWeight - LogFactorials.of(missing));
                put(group, rank, 0);
            }
        } else {
            long most = Math.min(missing, left[rank]);
            for (long rows = 0; rows <= most; rows++) {
                put(group, rank, rows);
                fill(group, rank + 1, missing - rows, logWeight - LogFactorials.of(rows));
            }
            put(group, rank, 0);
        }
    }

    private void put(int group, int rank, long rows) {
        left[rank] += table[group][rank] - rows;
        table[group][rank] = rows;
    }

    private void fillLast(double logWeight) {
        double logProbability = logWeight;
        for (int r = 0; r < left.length; r++) {
            table[table.length - 1][r] = left[r];
            logProbability -= LogFactorials.of(left[r]);
        }
        double probability = StrictMath.exp(logProbability);
        all += probability;
        extreme += Math.abs(statistic.applyAsLong(table)) >= observed ? probability : 0;
        tables++;
    }
}
