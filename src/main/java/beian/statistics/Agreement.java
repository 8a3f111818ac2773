package beian.statistics;

import beian.statistics.Finding.Found;
import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.Unit;

/**
 * How far two classifications of the same rows agree beyond what their frequencies alone would give: Cohen's kappa (1960).
 *
 * @param rows rows that both classified
 * @param observed share of rows put in the same category by both
 * @param expected the share that chance alone would give with the same frequencies, below 1
 * @param kappa (observed - expected) / (1 - expected), at most 1
 * @param interval 95 %, from the large-sample standard error of Fleiss, Cohen and Everitt (1969), cut at -1 and 1
 */
public record Agreement(long rows, double observed, double expected, double kappa, Interval interval) {

    private static final double LEVEL = 0.95;
    private static final double QUANTILE = 1.959963984540054;

    /**
     * Compares two classifications.
     *
     * @param table rows by the category that the first and the second classification give, square
     * @return too few rows if there are none, too few categories if both know only one and the same
     */
    public static Finding<Agreement> kappa(long[][] table) {
        double rows = 0;
        var first = new double[table.length];
        var second = new double[table.length];
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                rows += table[i][j];
                first[i] += table[i][j];
                second[j] += table[i][j];
            }
        }
        if (rows == 0) {
            return new TooFew<>(Measure.COHENS_KAPPA, Unit.ROWS, 1, 0);
        }
        double observed = 0;
        double expected = 0;
        for (int i = 0; i < table.length; i++) {
            observed += table[i][i] / rows;
            expected += first[i] / rows * (second[i] / rows);
            if (first[i] == rows && second[i] == rows) {
                return new TooFew<>(Measure.COHENS_KAPPA, Unit.CATEGORIES, 2, 1);
            }
        }
        double kappa = (observed - expected) / (1 - expected);
        double error = standardError(table, rows, first, second, kappa, expected);
        var interval =
                new Interval(Math.max(-1, kappa - QUANTILE * error), Math.min(1, kappa + QUANTILE * error), LEVEL);
        return new Found<>(new Agreement((long) rows, observed, expected, kappa, interval));
    }

    private static double standardError(
            long[][] table, double rows, double[] first, double[] second, double kappa, double expected) {
        double spread = -Math.pow(kappa - expected * (1 - kappa), 2);
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                double frequencies = (second[i] + first[j]) / rows * (1 - kappa);
                double weight = i == j ? 1 - frequencies : frequencies;
                spread += table[i][j] / rows * weight * weight;
            }
        }
        return Math.sqrt(Math.max(0, spread) / rows) / (1 - expected);
    }
}
