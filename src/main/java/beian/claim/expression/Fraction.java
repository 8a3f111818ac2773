package beian.claim.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact number, so that a third is a third.
 *
 * @param above numerator
 * @param below denominator, positive
 */
public record Fraction(long above, long below) implements Comparable<Fraction> {

    /** Digits after the point; also what keeps products within a long. */
    private static final int MOST_DIGITS = 9;

    private static final long LARGEST = 1_000_000_000L;
    private static final int SHOWN_DIGITS = 6;
    private static final Pattern PRINTED = Pattern.compile("(\\d{1,9})/([1-9]\\d{0,8})");

    public static Fraction of(long whole) {
        return new Fraction(whole, 1);
    }

    /** Reads a number; empty if it is negative, above 10^9, or has more than nine digits after the point. */
    static Optional<Fraction> of(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        boolean fits = plain.signum() >= 0
                && plain.precision() - plain.scale() <= MOST_DIGITS + 1
                && plain.scale() <= MOST_DIGITS
                && plain.compareTo(BigDecimal.valueOf(LARGEST)) <= 0;
        if (!fits) {
            return Optional.empty();
        }
        int digits = Math.max(0, plain.scale());
        long above = plain.movePointRight(digits).longValueExact();
        return Optional.of(new Fraction(above, BigInteger.TEN.pow(digits).longValueExact()));
    }

    /** Reads {@code 2/3}. */
    static Optional<Fraction> of(String printed) {
        Matcher matcher = PRINTED.matcher(printed);
        return matcher.matches()
                ? Optional.of(new Fraction(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    boolean isWhole() {
        return above % below == 0;
    }

    @Override
    public int compareTo(Fraction other) {
        return BigInteger.valueOf(above)
                .multiply(BigInteger.valueOf(other.below))
                .compareTo(BigInteger.valueOf(other.above).multiply(BigInteger.valueOf(below)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Fraction fraction && compareTo(fraction) == 0;
    }

    @Override
    public int hashCode() {
        return Double.hashCode((double) above / below);
    }

    /** Rounded to six digits after the point, to be shown. */
    public BigDecimal shown() {
        BigDecimal rounded =
                BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), SHOWN_DIGITS, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(rounded.stripTrailingZeros().toPlainString());
    }
}
