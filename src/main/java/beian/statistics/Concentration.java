package beian.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * How unevenly rows are spread over those who hold them.
 *
 * @param holders how many hold at least one row
 * @param rows rows of all holders, at least 1
 * @param herfindahl the sum of squared shares (Hirschman 1945, Herfindahl 1950), from 1/holders to 1
 * @param gini 0 if all hold the same, towards 1 if one holds almost all; among holders only
 * @param descending rows of each holder, the largest first
 */
public record Concentration(int holders, long rows, double herfindahl, double gini, List<Long> descending) {

    /**
     * Measures how unevenly rows are spread.
     *
     * @param rows of each holder, in any order; nobody holds a negative number, and those who hold none are left out
     * @throws IllegalArgumentException if there are no rows
     */
    public static Concentration of(List<Long> rows) {
        long[] ascending = rows.stream()
                .mapToLong(Long::longValue)
                .filter(n -> n != 0)
                .sorted()
                .toArray();
        if (ascending.length == 0 || ascending[0] < 0) {
            throw new IllegalArgumentException("no rows to share: " + rows);
        }
        long total = Arrays.stream(ascending).sum();
        double squares = 0;
        double weighted = 0;
        for (int i = 0; i < ascending.length; i++) {
            double share = (double) ascending[i] / total;
            squares += share * share;
            weighted += (2.0 * (i + 1) - ascending.length - 1) * share;
        }
        var descending = Arrays.stream(ascending)
                .boxed()
                .sorted((a, b) -> Long.compare(b, a))
                .toList();
        return new Concentration(ascending.length, total, squares, weighted / ascending.length, descending);
    }

    /**
     * The share of the rows that the largest holders have, from above 0 to 1.
     *
     * @param largest how many, at least 1
     */
    public double topShare(int largest) {
        return (double) descending.stream()
                        .limit(largest)
                        .mapToLong(Long::longValue)
                        .sum()
                / rows;
    }
}
