package beian.statistics.chance;

/** Natural logarithms of factorials, the same to the last bit on every machine. */
public final class LogFactorials {

    private static final int KEPT = 4_000_000;
    private static final double HALF_LOG_TWO_PI = 0.9189385332046728;
    /** From 0! on; grows as larger ones are asked for. */
    private static volatile double[] table = {0, 0};

    private LogFactorials() {}

    /** Makes sure that the logarithms up to {@code n}! are looked up rather than worked out, or those up to 4,000,000!. */
    public static void prepare(long n) {
        if (n >= table.length && table.length <= KEPT) {
            grow((int) Math.min(KEPT, n));
        }
    }

    /** ln(n!) for n from 0; beyond what is prepared by Stirling's series, which is exact to 15 digits there. */
    public static double of(long n) {
        double[] known = table;
        return n < known.length ? known[(int) n] : n < 256 ? sum((int) n) : stirling(n);
    }

    /** ln of the number of ways to choose so many of so many. */
    static double choices(long of, long chosen) {
        return of(of) - of(chosen) - of(of - chosen);
    }

    private static synchronized void grow(int last) {
        double[] known = table;
        if (last < known.length) {
            return;
        }
        var grown = new double[last + 1];
        for (int n = 2; n <= last; n++) {
            grown[n] = n < known.length ? known[n] : n < 256 ? grown[n - 1] + StrictMath.log(n) : stirling(n);
        }
        table = grown;
    }

    private static double sum(int n) {
        double sum = 0;
        for (int factor = 2; factor <= n; factor++) {
            sum += StrictMath.log(factor);
        }
        return sum;
    }

    private static double stirling(long n) {
        double square = 1.0 / ((double) n * n);
        double correction = (1.0 / 12 - square * (1.0 / 360 - square / 1260)) / n;
        return (n + 0.5) * StrictMath.log((double) n) - n + HALF_LOG_TWO_PI + correction;
    }
}
