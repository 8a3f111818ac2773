package beian.statistics;

import beian.statistics.Finding.Found;
import beian.statistics.Finding.Measure;
import beian.statistics.Finding.TooFew;
import beian.statistics.Finding.TooMany;
import beian.statistics.Finding.Unit;
import beian.statistics.order.Slope;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * By what factor exact sizes grow in a year, if they grow by the same factor every year: the median of the slopes between all
 * pairs of dates (Theil 1950, Sen 1968) of the logarithm of each date's median size (Gilbert 1987).
 *
 * @param dates distinct dates, at least 8
 * @param sizes exact sizes on these dates
 * @param factorPerYear above 1 if sizes grow; a year has 365.25 days
 * @param interval of the factor, 90 %, after Sen from the variance of Kendall's S
 */
public record Growth(int dates, int sizes, double factorPerYear, Interval interval) {

    private static final int FEWEST_DATES = 8;
    /** Four million slopes. */
    private static final int MOST_DATES = 3_000;

    private static final double LEVEL = 0.90;
    private static final double QUANTILE = 1.6448536269514722;
    private static final double DAYS_PER_YEAR = 365.25;

    /**
     * Measures growth.
     *
     * @param dates of the sizes, in any order
     * @param sizes exact, above 0, as many as dates
     * @throws IllegalArgumentException if they are not
     */
    public static Finding<Growth> perYear(List<LocalDate> dates, List<Double> sizes) {
        if (dates.size() != sizes.size() || sizes.stream().anyMatch(size -> !(size > 0))) {
            throw new IllegalArgumentException("a date for each size, and sizes above zero");
        }
        var byDate = new TreeMap<LocalDate, SortedMap<Double, Long>>();
        for (int i = 0; i < dates.size(); i++) {
            byDate.computeIfAbsent(dates.get(i), date -> new TreeMap<>()).merge(sizes.get(i), 1L, Long::sum);
        }
        return perYear(byDate);
    }

    /**
     * Measures growth.
     *
     * @param byDate exact sizes of each date, above 0, and how many there are of each, at least 1
     */
    public static Finding<Growth> perYear(SortedMap<LocalDate, ? extends SortedMap<Double, Long>> byDate) {
        if (byDate.size() < FEWEST_DATES) {
            return new TooFew<>(Measure.GROWTH, Unit.DATES, FEWEST_DATES, byDate.size());
        }
        if (byDate.size() > MOST_DATES) {
            return new TooMany<>(Measure.GROWTH, Unit.DATES, MOST_DATES, byDate.size());
        }
        double[] years = byDate.keySet().stream()
                .mapToDouble(date -> ChronoUnit.DAYS.between(byDate.firstKey(), date) / DAYS_PER_YEAR)
                .toArray();
        double[] logs = byDate.values().stream().mapToDouble(Growth::median).toArray();
        long sizes = byDate.values().stream().mapToLong(Growth::rows).sum();
        return new Found<>(fit(years, logs, Math.toIntExact(sizes)));
    }

    private static Growth fit(double[] years, double[] logs, int sizes) {
        var slope = Slope.of(years, logs, QUANTILE);
        var interval = new Interval(StrictMath.exp(slope.low()), StrictMath.exp(slope.high()), LEVEL);
        return new Growth(years.length, sizes, StrictMath.exp(slope.median()), interval);
    }

    private static long rows(SortedMap<Double, Long> sizes) {
        return sizes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of the logarithms. */
    private static double median(SortedMap<Double, Long> sizes) {
        long rows = rows(sizes);
        return (log(sizes, (rows - 1) / 2) + log(sizes, rows / 2)) / 2;
    }

    /** @param place from 0 */
    private static double log(SortedMap<Double, Long> sizes, long place) {
        long passed = 0;
        for (var size : sizes.entrySet()) {
            passed += size.getValue();
            if (passed > place) {
                return StrictMath.log(size.getKey());
            }
        }
        throw new IllegalArgumentException("a median needs sizes");
    }
}
