package beian.bench;

import java.util.Locale;

/** A number beside its target. */
final class Verdict {

    private Verdict() {}

    static String atLeast(double value, double target, String format) {
        return says(value, value >= target, format);
    }

    static String atMost(double value, double target, String format) {
        return says(value, value <= target, format);
    }

    private static String says(double value, boolean reached, String format) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value) + (reached ? "" : " **missed**");
    }
}
